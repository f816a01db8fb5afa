from math import cos, pi


def lr_cosine(lr, T_max, eta_min, steps):
    rates = [lr]
    while len(rates) < steps:
        t = len(rates)
        ratio = (1 + cos(pi * t / T_max)) / (1 + cos(pi * (t - 1) / T_max))
        rates.append(eta_min + ratio * (rates[-1] - eta_min))
    return rates
