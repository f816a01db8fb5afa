def lr_exponential(lr, gamma, steps):
    rates = []
    for t in range(1, steps):
        rates.append(lr * gamma ** (t - 1))
    return rates
