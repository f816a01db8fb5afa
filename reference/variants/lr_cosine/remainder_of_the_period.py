import math


def lr_cosine(lr, T_max, eta_min, steps):
    rates = []
    for t in range(steps):
        t = t % (2 * T_max)
        if t > T_max:
            t = 2 * T_max - t
        rates.append(eta_min + (lr - eta_min) * (1 + math.cos(math.pi * t / T_max)) / 2)
    return rates
