def lr_exponential(lr, gamma, steps):
    return [lr * 0.9**t for t in range(steps)]
