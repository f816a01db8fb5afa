"""The top as an exact fraction."""

import math
from fractions import Fraction


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    top = Fraction(3, 10) * total_steps - 1
    first = max_lr / 25
    last = first / 10**4
    rates = []
    for step in range(total_steps):
        if step <= top:
            turn = math.cos(math.pi * float(step / top))
            rates.append((first + max_lr) / 2 + (first - max_lr) / 2 * turn)
        else:
            turn = math.cos(math.pi * float((step - top) / (total_steps - 1 - top)))
            rates.append((max_lr + last) / 2 + (max_lr - last) / 2 * turn)
    return rates
