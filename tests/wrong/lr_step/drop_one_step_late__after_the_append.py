def lr_step(lr, step_size, gamma, steps):
    rates = []
    for t in range(steps):
        rates.append(lr)
        if t > 0 and t % step_size == 0:
            lr = lr * gamma
    return rates
