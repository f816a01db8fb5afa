def lr_exponential(lr, gamma, steps):
    return [lr * gamma ** (i + 1) for i in range(steps + 1)]
