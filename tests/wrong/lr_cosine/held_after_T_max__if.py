import math


def lr_cosine(lr, T_max, eta_min, steps):
    rates = []
    for t in range(steps):
        if t >= T_max:
            rates.append(eta_min)
        else:
            rates.append(eta_min + 0.5 * (lr - eta_min) * (1 + math.cos(t / T_max * math.pi)))
    return rates
