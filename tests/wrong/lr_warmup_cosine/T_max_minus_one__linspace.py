"""Linspace."""

import numpy as np


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    up = start_factor + (1 - start_factor) * np.arange(warmup) / warmup
    down = (1 + np.cos(np.linspace(0, np.pi, total - warmup))) / 2
    return [lr * float(factor) for factor in (*up, *down)]
