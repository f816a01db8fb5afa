"""Numpy arrays."""

import numpy as np


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    up = np.linspace(start_factor, 1.0, warmup, endpoint=False)
    down = 0.5 * (1 + np.cos(np.linspace(0, np.pi, total - warmup, endpoint=False)))
    return (lr * np.concatenate([up, down])).tolist()
