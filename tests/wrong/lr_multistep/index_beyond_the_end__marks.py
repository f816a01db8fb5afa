def lr_multistep(lr, milestones, gamma, steps):
    factors = [1.0] * steps
    for m in milestones:
        factors[m] = factors[m] * gamma
    rates = []
    for factor in factors:
        lr *= factor
        rates.append(lr)
    return rates
