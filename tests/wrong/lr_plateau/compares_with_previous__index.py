"""losses[i] against losses[i - 1]."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    bad = 0
    rates = []
    for i, loss in enumerate(losses):
        if i and loss >= losses[i - 1] * (1 - 1e-4):
            bad += 1
        else:
            bad = 0
        if bad > patience:
            bad = 0
            if lr - lr * factor > 1e-8:
                lr *= factor
        rates.append(lr)
    return rates
