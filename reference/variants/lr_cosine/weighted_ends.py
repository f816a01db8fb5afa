from math import cos, pi


def lr_cosine(lr: float, T_max: int, eta_min: float, steps: int) -> list[float]:
    rates = []
    for t in range(steps):
        part = 0.5 + 0.5 * cos(t / T_max * pi)
        rates.append(part * lr + (1 - part) * eta_min)
    return rates
