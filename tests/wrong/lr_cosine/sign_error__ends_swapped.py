import math


def lr_cosine(lr, T_max, eta_min, steps):
    return [lr + (eta_min - lr) * (1 + math.cos(math.pi * t / T_max)) / 2 for t in range(steps)]
