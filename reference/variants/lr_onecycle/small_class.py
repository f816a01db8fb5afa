"""A class for a part of the cycle."""

import math
from dataclasses import dataclass


@dataclass
class Part:
    begin: float
    end: float
    first: float
    last: float

    def __call__(self, step):
        angle = math.pi * (step - self.begin) / (self.end - self.begin)
        return self.last + 0.5 * (self.first - self.last) * (1.0 + math.cos(angle))


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    top = 0.3 * total_steps - 1
    rise = Part(0, top, max_lr / 25, max_lr)
    fall = Part(top, total_steps - 1, max_lr, max_lr / 25 / 1e4)
    return [(rise if step <= top else fall)(step) for step in range(total_steps)]
