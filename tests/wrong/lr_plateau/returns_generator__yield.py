import math


def lr_plateau(losses, lr, factor, patience):
    best, bad = math.inf, 0
    for v in losses:
        if v < best * (1 - 1e-4): best, bad = v, 0
        else: bad += 1
        if bad > patience:
            bad = 0
            if lr - lr * factor > 1e-8: lr *= factor
        yield lr
