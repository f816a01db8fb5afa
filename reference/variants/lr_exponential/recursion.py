def lr_exponential(lr, gamma, steps):
    if steps <= 0:
        return []
    return [lr] + lr_exponential(lr * gamma, gamma, steps - 1)
