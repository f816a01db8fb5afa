import math


def lr_cosine(lr, T_max, eta_min, steps):
    down = [eta_min + (lr - eta_min) / 2 * (1 + math.cos(math.pi * t / T_max)) for t in range(T_max + 1)]
    period = down + down[-2:0:-1]
    return [period[t % len(period)] for t in range(steps)]
