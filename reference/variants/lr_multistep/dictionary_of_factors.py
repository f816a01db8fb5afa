def lr_multistep(lr, milestones, gamma, steps):
    factors = {}
    for m in milestones:
        factors[m] = factors.get(m, 1.0) * gamma
    rates = []
    for t in range(steps):
        lr *= factors.get(t, 1)
        rates.append(float(lr))
    return rates
