"""A generator that is read to its end."""

from math import cos, pi


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    def annealed():
        rise = 0.3 * total_steps - 1
        for step in range(total_steps):
            low = max_lr / 25 if step <= rise else max_lr / 25 / 1e4
            part = 1 - step / rise if step <= rise else (step - rise) / (total_steps - 1 - rise)
            yield low + (max_lr - low) * (1 + cos(pi * part)) / 2

    return list(annealed())
