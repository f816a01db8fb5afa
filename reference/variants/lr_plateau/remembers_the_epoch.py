"""Counts from the last improvement or reduction."""

import math


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    best, since = math.inf, -1
    rates = []
    for epoch, loss in enumerate(losses):
        if loss < (1 - 1e-4) * best:
            best = loss
            since = epoch
        elif epoch - since > patience:
            since = epoch
            lr = lr if abs(lr - factor * lr) <= 1e-8 else factor * lr
        rates.append(lr)
    return rates
