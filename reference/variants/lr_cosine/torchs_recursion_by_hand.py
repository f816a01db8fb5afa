import math


def lr_cosine(lr, T_max, eta_min, steps):
    rates = [lr]
    for t in range(1, steps):
        if (t - 1 - T_max) % (2 * T_max) == 0:
            rate = rates[-1] + (lr - eta_min) * (1 - math.cos(math.pi / T_max)) / 2
        else:
            now, before = (1 + math.cos(math.pi * s / T_max) for s in (t, t - 1))
            rate = now / before * (rates[-1] - eta_min) + eta_min
        rates.append(rate)
    return rates
