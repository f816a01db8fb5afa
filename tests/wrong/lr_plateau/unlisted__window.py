"""Looks at the last losses only."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    rates = []
    for i in range(len(losses)):
        window = losses[max(0, i - patience) : i + 1]
        if len(window) > patience and min(window) == window[0] and lr - lr * factor > 1e-8:
            lr *= factor
        rates.append(lr)
    return rates
