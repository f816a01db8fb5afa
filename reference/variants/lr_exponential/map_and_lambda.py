def lr_exponential(lr, gamma, steps):
    return list(map(lambda t: lr * gamma**t, range(steps)))
