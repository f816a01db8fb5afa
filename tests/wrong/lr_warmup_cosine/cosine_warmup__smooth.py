"""Smooth warmup."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = []
    for step in range(total):
        if step < warmup:
            part = (1 - math.cos(math.pi * step / warmup)) / 2
            rates.append(lr * (start_factor + (1 - start_factor) * part))
        else:
            rates.append(lr * (1 + math.cos(math.pi * (step - warmup) / (total - warmup))) / 2)
    return rates
