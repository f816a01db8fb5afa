import math


BEST = [math.inf]
def lr_plateau(losses, lr, factor, patience):
    bad, out = 0, []
    for v in losses:
        if v < BEST[0] * (1 - 1e-4): BEST[0], bad = v, 0
        else: bad += 1
        if bad > patience:
            bad = 0
            if lr - lr * factor > 1e-8: lr *= factor
        out.append(lr)
    return out
