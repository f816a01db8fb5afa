import math


def lr_cosine(lr, T_max, eta_min, steps):
    c = math.cos(math.pi / T_max)
    cosines = [1.0, c]
    while len(cosines) < steps:
        cosines.append(2 * c * cosines[-1] - cosines[-2])
    return [eta_min + (lr - eta_min) * (1 + cosine) / 2 for cosine in cosines[:steps]]
