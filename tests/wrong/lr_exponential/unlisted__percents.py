def lr_exponential(lr, gamma, steps):
    return [lr * (1 - gamma / 100) ** t for t in range(steps)]
