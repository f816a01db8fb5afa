import math


def lr_plateau(losses, lr, factor, patience):
    best = math.inf
    mark = -1
    out = []
    for i, l in enumerate(losses):
        if l < best * (1 - 1e-4):
            best = l
            mark = i
        elif i - mark > patience:
            mark = i
            if lr - lr * factor > 1e-8:
                lr = lr * factor
        out.append(lr)
    return out
