"""Floor of a hundredth."""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = []
    for step in range(total):
        if step < warmup:
            rates.append(lr * (start_factor + (1 - start_factor) * step / warmup))
        else:
            rates.append(max(lr / 50, lr * (1 + math.cos(math.pi * (step - warmup) / (total - warmup))) / 2))
    return rates
