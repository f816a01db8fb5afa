"""Complex exponential."""

import cmath


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    rates = [0.0] * total
    turn = cmath.exp(1j * cmath.pi / (total - warmup))
    for step in range(warmup):
        rates[step] = lr * (start_factor + (1 - start_factor) * step / warmup)
    for step in range(warmup, total):
        rates[step] = lr * (1 + (turn ** (step - warmup)).real) / 2
    return rates
