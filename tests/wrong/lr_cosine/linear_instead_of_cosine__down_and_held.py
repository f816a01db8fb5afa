def lr_cosine(lr, T_max, eta_min, steps):
    rates = []
    for t in range(steps):
        rates.append(lr + (eta_min - lr) * min(t, T_max) / T_max)
    return rates
