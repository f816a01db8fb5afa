"""One expression."""

from math import cos, pi


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    n, top = total_steps, 0.3 * total_steps - 1
    return [
        max_lr * (1 - 0.48 * (1 + cos(pi * t / top)))
        if t < top
        else max_lr * (4e-6 + (1 - 4e-6) * (1 + cos(pi * (t - top) / (n - 1 - top))) / 2)
        for t in range(n)
    ]
