def lr_step(lr, step_size, gamma, steps):
    rates = []
    while len(rates) < steps:
        rates.extend([lr] * step_size)
        lr = lr * gamma
    return rates[:steps]
