def lr_step(lr, step_size, gamma, steps):
    rates = [float(lr)]
    for t in range(1, steps):
        _, remainder = divmod(t, step_size)
        rates.append(rates[-1] if remainder else rates[-1] * gamma)
    return rates
