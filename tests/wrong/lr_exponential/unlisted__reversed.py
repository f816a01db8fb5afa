def lr_exponential(lr, gamma, steps):
    return [lr * gamma**t for t in range(steps)][::-1]
