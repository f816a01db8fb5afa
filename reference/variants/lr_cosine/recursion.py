import math


def lr_cosine(lr, T_max, eta_min, steps):
    if steps == 0:
        return []
    last = eta_min + (lr - eta_min) * (1 + math.cos(math.pi * (steps - 1) / T_max)) / 2
    return lr_cosine(lr, T_max, eta_min, steps - 1) + [last]
