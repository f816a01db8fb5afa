"""Fractions for the line."""

import math
from fractions import Fraction


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    first, full = Fraction(start_factor), Fraction(1)
    line = [float(first + (full - first) * Fraction(step, warmup)) for step in range(warmup)]
    curve = [(1 + math.cos(math.pi * step / (total - warmup))) / 2 for step in range(total - warmup)]
    return [lr * factor for factor in (*line, *curve)]
