def lr_exponential(lr, gamma, steps):
    return tuple(lr * gamma**t for t in range(steps))
