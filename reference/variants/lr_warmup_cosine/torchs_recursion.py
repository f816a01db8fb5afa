"""Torchs recursion."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    T_max = total - warmup
    rates = [lr * start_factor if warmup > 0 else lr]
    for t in range(1, total):
        last = rates[-1]
        if t < warmup:
            last *= 1.0 + (1.0 - start_factor) / (warmup * start_factor + (t - 1) * (1.0 - start_factor))
        elif t == warmup:
            last = lr
        else:
            last *= (1 + math.cos(math.pi * (t - warmup) / T_max)) / (1 + math.cos(math.pi * (t - warmup - 1) / T_max))
        rates.append(last)
    return rates
