"""The count goes on."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best, bad = float("inf"), 0
    rates = []
    for loss in losses:
        if loss < best - best * 1e-4 or best == float("inf"):
            best, bad = loss, 0
        else:
            bad += 1
            if bad > patience and lr - lr * factor > 1e-8:
                lr *= factor
        rates.append(lr)
    return rates
