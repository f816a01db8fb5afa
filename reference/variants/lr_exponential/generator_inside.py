def decaying(lr, gamma):
    while True:
        yield lr
        lr = lr * gamma


def lr_exponential(lr, gamma, steps):
    rates = decaying(lr, gamma)
    return [float(next(rates)) for _ in range(steps)]
