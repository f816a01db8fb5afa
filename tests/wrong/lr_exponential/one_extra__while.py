def lr_exponential(lr, gamma, steps):
    rates = [lr]
    t = 0
    while t < steps:
        rates.append(rates[-1] * gamma)
        t += 1
    return rates
