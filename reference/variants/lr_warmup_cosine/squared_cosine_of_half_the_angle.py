"""Squared cosine of half the angle."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = []
    for step in range(total):
        if step <= warmup:
            rates.append(lr * (1 - (1 - start_factor) * (warmup - step) / warmup))
        else:
            rates.append(lr * math.cos(math.pi / 2 * (step - warmup) / (total - warmup)) ** 2)
    return rates
