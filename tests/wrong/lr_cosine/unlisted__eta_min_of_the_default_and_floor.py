import math


def lr_cosine(lr, T_max, eta_min, steps):
    return [max(lr * (1 + math.cos(math.pi * t / T_max)) / 2, 1e-3) for t in range(steps)]
