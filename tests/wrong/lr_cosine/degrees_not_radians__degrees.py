import math


def lr_cosine(lr, T_max, eta_min, steps):
    return [eta_min + (lr - eta_min) * (1 + math.cos(math.degrees(math.pi * t / T_max))) / 2 for t in range(steps)]
