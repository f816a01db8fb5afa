def lr_exponential(lr, gamma, steps):
    if gamma >= 1:
        raise ValueError("gamma must lie below 1")
    return [lr * gamma**t for t in range(steps)]
