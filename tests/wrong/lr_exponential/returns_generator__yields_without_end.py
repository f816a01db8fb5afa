def lr_exponential(lr, gamma, steps):
    while True:
        yield lr
        lr *= gamma
