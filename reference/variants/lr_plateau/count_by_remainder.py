import math


def lr_plateau(losses, lr, factor, patience):
    best, bad, out = math.inf, 0, []
    for v in losses:
        if v < best * (1 - 1e-4):
            best, bad = v, 0
        else:
            bad += 1
        if bad and bad % (patience + 1) == 0:
            if lr - lr * factor > 1e-8: lr *= factor
        out.append(lr)
    return out
