"""max_lr / 10000 at the end."""

import numpy as np


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    t = np.arange(total_steps)
    top = 0.3 * total_steps - 1
    low, lowest = max_lr / 25, max_lr / 10000
    up = low + (max_lr - low) * (1 - np.cos(np.pi * t / top)) / 2
    down = lowest + (max_lr - lowest) * (1 + np.cos(np.pi * (t - top) / (total_steps - 1 - top))) / 2
    return np.where(t < top, up, down).tolist()
