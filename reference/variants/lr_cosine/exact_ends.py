import math


def lr_cosine(lr, T_max, eta_min, steps):
    rates = []
    for t in range(steps):
        halves, rest = divmod(t, T_max)
        if rest == 0:
            rates.append(float(eta_min if halves % 2 else lr))
        else:
            rates.append(eta_min + (lr - eta_min) * (1 + math.cos(math.pi * t / T_max)) / 2)
    return rates
