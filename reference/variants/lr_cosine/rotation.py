import cmath


def lr_cosine(lr, T_max, eta_min, steps):
    turn = cmath.exp(1j * cmath.pi / T_max)
    where = 1 + 0j
    rates = []
    for _ in range(steps):
        rates.append(eta_min + (lr - eta_min) * (1 + where.real) / 2)
        where *= turn
    return rates
