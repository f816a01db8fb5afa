import math


def lr_cosine(lr, T_max, eta_min, steps):
    rates = []
    for t in range(steps):
        lr = eta_min + (lr - eta_min) * (1 + math.cos(math.pi * t / T_max)) / 2
        rates.append(lr)
    return rates
