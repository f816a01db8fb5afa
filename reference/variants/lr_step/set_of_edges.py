def lr_step(lr, step_size, gamma, steps):
    edges = set(range(step_size, steps, step_size))
    rates = []
    for t in range(steps):
        lr = lr * gamma if t in edges else lr
        rates.append(lr)
    return rates
