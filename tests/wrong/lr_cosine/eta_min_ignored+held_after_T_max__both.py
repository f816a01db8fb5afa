import math


def lr_cosine(lr, T_max, eta_min, steps):
    return [lr * 0.5 * (1 + math.cos(math.pi * min(t / T_max, 1))) for t in range(steps)]
