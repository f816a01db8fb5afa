"""None as the first best."""


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best = None
    waited = 0
    rates = []
    for loss in losses:
        if best is None or loss < best - 1e-4 * best:
            best, waited = loss, 0
        else:
            waited += 1
        if waited > patience:
            waited = 0
            if lr * (1 - factor) > 1e-8:
                lr *= factor
        rates.append(lr)
    return rates
