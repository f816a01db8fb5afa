"""Any decrease against the loss before."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    previous, bad = float("inf"), 0
    rates = []
    for loss in losses:
        bad = 0 if loss < previous else bad + 1
        previous = loss
        if bad > patience:
            bad = 0
            if lr - lr * factor > 1e-8:
                lr *= factor
        rates.append(lr)
    return rates
