def lr_step(lr, step_size, gamma, steps):
    rates = []
    for t in range(steps):
        if t % step_size:
            lr *= gamma
        rates.append(lr)
    return rates
