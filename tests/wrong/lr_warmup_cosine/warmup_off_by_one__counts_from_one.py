"""Counts from one."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = []
    for step in range(1, warmup + 1):
        rates.append(lr * (start_factor + (1 - start_factor) * step / warmup))
    for step in range(total - warmup):
        rates.append(lr / 2 * (1 + math.cos(math.pi * step / (total - warmup))))
    return rates
