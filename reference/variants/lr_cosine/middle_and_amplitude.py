import math


def lr_cosine(lr, T_max, eta_min, steps):
    middle, amplitude = (lr + eta_min) / 2, (lr - eta_min) / 2
    return [middle + amplitude * math.cos(math.pi * t / T_max) for t in range(steps)]
