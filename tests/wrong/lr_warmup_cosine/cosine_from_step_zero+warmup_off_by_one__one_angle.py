"""One angle."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = []
    for step in range(total):
        if step < warmup:
            rates.append(lr * (start_factor + (1 - start_factor) * (step + 1) / warmup))
        else:
            rates.append(lr / 2 * (1 + math.cos(math.pi * step / total)))
    return rates
