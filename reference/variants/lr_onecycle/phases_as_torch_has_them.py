"""A list of phases that is searched for each step."""

import math


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    pct_start, div_factor, final_div_factor = 0.3, 25.0, 1e4
    initial_lr = max_lr / div_factor
    min_lr = initial_lr / final_div_factor
    phases = [
        (pct_start * total_steps - 1, initial_lr, max_lr),
        (total_steps - 1, max_lr, min_lr),
    ]
    rates = []
    for step in range(total_steps):
        start_step = 0.0
        for i, (end_step, start_lr, end_lr) in enumerate(phases):
            if step <= end_step or i == len(phases) - 1:
                pct = (step - start_step) / (end_step - start_step)
                cos_out = math.cos(math.pi * pct) + 1
                rates.append(end_lr + (start_lr - end_lr) / 2.0 * cos_out)
                break
            start_step = end_step
    return rates
