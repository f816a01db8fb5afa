"""nonlocal names."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best, bad, rate = float("inf"), 0, lr

    def see(loss: float) -> float:
        nonlocal best, bad, rate
        if loss / best < 1 - 1e-4:
            best, bad = loss, 0
            return rate
        bad += 1
        if bad <= patience:
            return rate
        bad = 0
        if rate - rate * factor > 1e-8:
            rate = rate * factor
        return rate

    return list(map(see, losses))
