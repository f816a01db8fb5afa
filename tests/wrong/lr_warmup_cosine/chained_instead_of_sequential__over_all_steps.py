"""Over all steps."""

import numpy as np


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    t = np.arange(total)
    line = start_factor + (1 - start_factor) * np.minimum(t, warmup) / warmup
    return (lr * line * 0.5 * (1 + np.cos(np.pi * t / total))).tolist()
