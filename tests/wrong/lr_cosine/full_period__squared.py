import math


def lr_cosine(lr, T_max, eta_min, steps):
    return [eta_min + (lr - eta_min) * math.cos(math.pi * t / T_max) ** 2 for t in range(steps)]
