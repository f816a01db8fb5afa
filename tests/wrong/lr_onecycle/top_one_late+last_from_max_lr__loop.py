"""Both at once."""

import math


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    top = 0.3 * total_steps
    rates = []
    for step in range(total_steps):
        low = max_lr / 25 if step <= top else max_lr / 1e4
        part = (top - step) / top if step <= top else (step - top) / (total_steps - 1 - top)
        rates.append(low + (max_lr - low) * (1 + math.cos(math.pi * part)) / 2)
    return rates
