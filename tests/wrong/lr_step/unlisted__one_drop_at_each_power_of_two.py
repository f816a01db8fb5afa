def lr_step(lr, step_size, gamma, steps):
    rates = []
    for t in range(steps):
        if t == step_size:
            lr *= gamma
            step_size *= 2
        rates.append(lr)
    return rates
