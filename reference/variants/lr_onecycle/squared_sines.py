"""Squared sine and cosine of half the angle."""

import math


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    top = total_steps * 0.3 - 1
    bottom = total_steps - 1
    rates = []
    for step in range(total_steps):
        if step > top:
            weight = math.cos(math.pi / 2 * (step - top) / (bottom - top)) ** 2
            rates.append(weight * max_lr + (1 - weight) * max_lr / 25 / 1e4)
        else:
            weight = math.sin(math.pi / 2 * step / top) ** 2
            rates.append(weight * max_lr + (1 - weight) * max_lr / 25)
    return rates
