"""The patience that is left."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    target = float("inf")
    left = patience
    rates = []
    for loss in losses:
        if loss < target:
            target = loss * 0.9999
            left = patience
        elif left > 0:
            left -= 1
        else:
            left = patience
            if lr - lr * factor > 1e-8:
                lr = lr * factor
        rates.append(lr)
    return rates
