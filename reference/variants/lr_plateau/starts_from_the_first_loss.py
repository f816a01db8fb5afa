"""The first loss apart."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    if not losses:
        return []
    best, *later = losses
    rates, bad = [lr], 0
    for loss in later:
        improved = best - loss > 1e-4 * abs(best)
        best = loss if improved else best
        bad = 0 if improved else bad + 1
        if bad == patience + 1:
            bad = 0
            reduced = factor * lr
            lr = reduced if lr - reduced > 1e-8 else lr
        rates.append(lr)
    return rates
