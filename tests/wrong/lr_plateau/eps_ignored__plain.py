"""Every reduction is made."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best, bad = float("inf"), 0
    rates = []
    for loss in losses:
        bad += 1
        if loss < 0.9999 * best:
            best, bad = loss, 0
        if bad > patience:
            lr, bad = lr * factor, 0
        rates.append(lr)
    return rates
