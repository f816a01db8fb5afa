from math import cos, pi


def lr_cosine(lr, T_max, eta_min, steps, start=0):
    def rate(t):
        return float(eta_min + (lr - eta_min) * (cos(pi * t / T_max) + 1) * 0.5)

    return list(map(rate, range(start, start + steps)))
