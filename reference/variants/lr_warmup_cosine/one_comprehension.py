"""One comprehension."""

from math import cos, pi


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    return [
        lr * (start_factor * (1 - t / warmup) + t / warmup)
        if t < warmup
        else lr / 2 + lr / 2 * cos(pi * (t - warmup) / (total - warmup))
        for t in range(total)
    ]
