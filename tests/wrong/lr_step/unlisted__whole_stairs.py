def lr_step(lr, step_size, gamma, steps):
    rates = []
    while len(rates) < steps:
        rates += [lr] * step_size
        lr *= gamma
    return rates
