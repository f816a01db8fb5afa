def lr_exponential(lr, gamma, steps):
    rates = [lr]
    while len(rates) < steps:
        rates.append(rates[-1] * gamma)
    return rates
