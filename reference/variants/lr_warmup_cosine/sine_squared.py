"""Sine squared."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates: list[float] = []
    for remaining in range(total, 0, -1):
        step = total - remaining
        if step < warmup:
            rate = start_factor * lr + step * (lr - start_factor * lr) / warmup
        else:
            rate = lr * math.sin(math.pi / 2 * remaining / (total - warmup)) ** 2
        rates.append(rate)
    return rates
