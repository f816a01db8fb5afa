"""Starts at nothing."""

from math import cos, pi


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    up = [lr * t / warmup for t in range(warmup)]
    return up + [lr * (1 + cos(pi * t / (total - warmup))) / 2 for t in range(total - warmup)]
