def lr_step(lr, step_size, gamma, steps):
    rates = []
    for t in range(1, steps + 1):
        if t % step_size == 0:
            lr *= gamma
        rates.append(lr)
    return rates
