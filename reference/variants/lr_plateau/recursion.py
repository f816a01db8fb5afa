"""One call per loss."""


def lr_plateau(losses, lr, factor, patience, best=float("inf"), bad=0):
    if not losses:
        return []
    loss, rest = losses[0], losses[1:]
    if loss < best * (1 - 1e-4):
        best, bad = loss, 0
    else:
        bad += 1
    if bad > patience:
        lr, bad = (lr * factor if lr - lr * factor > 1e-8 else lr), 0
    return [lr, *lr_plateau(rest, lr, factor, patience, best, bad)]
