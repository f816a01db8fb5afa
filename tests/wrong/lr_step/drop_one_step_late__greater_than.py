def lr_step(lr, step_size, gamma, steps):
    rates = []
    edge = step_size
    for t in range(steps):
        if t > edge:
            lr *= gamma
            edge += step_size
        rates.append(lr)
    return rates
