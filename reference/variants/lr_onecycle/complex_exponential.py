"""The real part of a turning number."""

import cmath


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    peak = 0.3 * total_steps - 1
    rates = [0.0] * total_steps
    for step in range(total_steps):
        if step <= peak:
            low, turn = max_lr / 25, cmath.exp(1j * cmath.pi * (1 - step / peak))
        else:
            low, turn = max_lr / 25e4, cmath.exp(1j * cmath.pi * (step - peak) / (total_steps - 1 - peak))
        rates[step] = low + (max_lr - low) * (1 + turn.real) / 2
    return rates
