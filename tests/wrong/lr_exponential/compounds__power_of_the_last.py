def lr_exponential(lr, gamma, steps):
    rates = []
    for t in range(steps):
        lr = lr * gamma**t
        rates.append(lr)
    return rates
