"""A while loop with indices."""

import math


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    rates = [0.0] * len(losses)
    best = math.inf
    count = i = 0
    while i < len(losses):
        current = float(losses[i])
        count = 0 if current < best * (1.0 - 0.0001) else count + 1
        if count == 0:
            best = current
        if count > patience:
            count = 0
            new_lr = max(lr * factor, 0.0)
            if not (lr - new_lr <= 1e-8):
                lr = new_lr
        rates[i] = lr
        i += 1
    return rates
