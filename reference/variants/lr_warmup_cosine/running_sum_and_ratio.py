"""Running sum and ratio."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rate = lr * start_factor
    rates = []
    for step in range(total):
        rates.append(rate)
        if step + 1 < warmup:
            rate += lr * (1 - start_factor) / warmup
        elif step + 1 == warmup:
            rate = lr
        else:
            t = step - warmup
            rate *= 1 + math.cos(math.pi * (t + 1) / (total - warmup))
            rate /= 1 + math.cos(math.pi * t / (total - warmup))
    return rates
