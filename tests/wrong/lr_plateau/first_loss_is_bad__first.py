"""Starts from the first loss, and looks at it again."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best, bad = losses[0], 0
    rates = []
    for loss in losses:
        if loss < best * (1 - 1e-4):
            best, bad = loss, 0
        else:
            bad += 1
        if bad > patience:
            bad = 0
            lr = lr * factor if lr - lr * factor > 1e-8 else lr
        rates.append(lr)
    return rates
