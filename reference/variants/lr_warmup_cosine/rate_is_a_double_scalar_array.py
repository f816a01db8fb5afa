"""Rate is a double scalar array."""

import numpy


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = []
    for step in numpy.arange(total, dtype=numpy.float64):
        if step < warmup:
            factor = numpy.interp(step, [0, warmup], [start_factor, 1])
        else:
            factor = numpy.cos(numpy.pi * (step - warmup) / (total - warmup)) / 2 + 0.5
        rates.append(lr * factor)
    return rates
