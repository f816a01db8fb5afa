def lr_exponential(lr, gamma, steps, rates=[]):
    for t in range(steps):
        rates.append(lr * gamma**t)
    return rates
