"""Linspace."""

import numpy as np


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    up = np.linspace(start_factor, 1, warmup)
    down = [(1 + np.cos(np.pi * t / (total - warmup))) / 2 for t in range(total - warmup)]
    return [lr * float(factor) for factor in (*up, *down)]
