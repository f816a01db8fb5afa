"""One call per step."""

import math


def rate(step, max_lr, total_steps):
    top = 0.3 * total_steps - 1
    if step <= top:
        return max_lr + (max_lr / 25 - max_lr) / 2 * (1 + math.cos(math.pi * step / top))
    last = max_lr / 25 / 1e4
    return last + (max_lr - last) / 2 * (1 + math.cos(math.pi * (step - top) / (total_steps - 1 - top)))


def lr_onecycle(max_lr, total_steps, step=0):
    if step == total_steps:
        return []
    return [rate(step, max_lr, total_steps), *lr_onecycle(max_lr, total_steps, step + 1)]
