"""List of numpy floats."""

import numpy as np


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    steps = np.arange(total)
    up = start_factor + (1 - start_factor) * steps / warmup
    down = (1 + np.cos(np.pi * (steps - warmup) / (total - warmup))) / 2
    return list(lr * np.where(steps < warmup, up, down))
