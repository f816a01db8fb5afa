def lr_exponential(lr, gamma, steps):
    last = lr * gamma ** (steps - 1)
    rates = []
    for _ in range(steps):
        rates.insert(0, last)
        last = last / gamma
    return rates
