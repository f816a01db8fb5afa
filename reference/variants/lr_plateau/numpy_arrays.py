"""numpy's float64 throughout."""

import numpy as np


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    losses = np.asarray(losses, dtype=np.float64)
    rates = np.full(len(losses), np.float64(lr))
    best, bad = np.inf, 0
    for i, loss in enumerate(losses):
        if np.less(loss, best * (1 - 1e-4)):
            best, bad = loss, 0
        else:
            bad += 1
        if bad > patience:
            bad = 0
            if rates[i] * (1 - factor) > 1e-8:
                rates[i:] *= factor
    return rates.tolist()
