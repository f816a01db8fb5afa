def lr_exponential(lr, gamma, steps):
    return [lr * 0.5 ** (t / gamma) for t in range(steps)]
