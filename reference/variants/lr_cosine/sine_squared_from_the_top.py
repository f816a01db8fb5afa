import math


def lr_cosine(lr, T_max, eta_min, steps):
    return [lr - (lr - eta_min) * math.sin(math.pi * t / T_max / 2) ** 2 for t in range(steps)]
