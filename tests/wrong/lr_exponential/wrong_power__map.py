def lr_exponential(lr, gamma, steps):
    return list(map(lambda t: pow(lr, gamma * t), range(steps)))
