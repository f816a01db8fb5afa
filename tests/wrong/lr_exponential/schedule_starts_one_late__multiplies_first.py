def lr_exponential(lr, gamma, steps):
    rates = []
    for _ in range(steps):
        lr = lr * gamma
        rates.append(lr)
    return rates
