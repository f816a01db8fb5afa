

def lr_plateau(losses, lr, factor, patience):
    best, bad, out = min(losses), 0, []
    for v in losses:
        if v <= best: bad = 0
        else: bad += 1
        if bad > patience:
            bad = 0
            if lr - lr * factor > 1e-8: lr *= factor
        out.append(lr)
    return out
