"""The angle is interpolated between three nodes."""

import numpy as np


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    steps = np.arange(total_steps, dtype=float)
    angle = np.interp(steps, [0, 0.3 * total_steps - 1, total_steps - 1], [-np.pi, 0, np.pi])
    floor = np.where(angle < 0, max_lr / 25, max_lr / 25e4)
    return list(floor + (max_lr - floor) * (1 + np.cos(angle)) / 2)
