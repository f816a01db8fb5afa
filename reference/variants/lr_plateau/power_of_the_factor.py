"""The number of reductions, and a power."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best, bad, reductions = float("inf"), 0, 0
    rates = []
    for loss in losses:
        if loss < best * 0.9999:
            best, bad = loss, 0
        else:
            bad += 1
        if bad > patience:
            bad = 0
            now, then = lr * factor**reductions, lr * factor ** (reductions + 1)
            reductions += now - then > 1e-8
        rates.append(lr * factor**reductions)
    return rates
