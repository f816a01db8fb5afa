def lr_exponential(lr, gamma, steps):
    return [f"{lr * gamma**t:.6f}" for t in range(steps)]
