

def lr_plateau(losses, lr, factor, patience):
    best, bad, cuts, out = float("inf"), 0, 0, []
    for l in losses:
        if l < best * (1 - 1e-4):
            best, bad = l, 0
        else:
            bad += 1
            if bad > patience:
                bad = 0
                if lr * factor ** cuts * (1 - factor) > 1e-8:
                    cuts += 1
        out.append(lr * factor ** cuts)
    return out
