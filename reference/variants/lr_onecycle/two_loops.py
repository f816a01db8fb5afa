"""First the rise, then the fall."""

import math


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    def anneal(start: float, stop: float, part: float) -> float:
        return start + (stop - start) * (1 - math.cos(math.pi * part)) / 2

    peak = 0.3 * total_steps - 1
    rates: list[float] = []
    step = 0
    while step <= peak:
        rates.append(anneal(max_lr / 25, max_lr, step / peak))
        step += 1
    while step < total_steps:
        rates.append(anneal(max_lr, max_lr / 250000, (step - peak) / (total_steps - 1 - peak)))
        step += 1
    return rates
