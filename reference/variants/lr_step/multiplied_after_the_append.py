def lr_step(lr, step_size, gamma, steps):
    rates = []
    current = lr
    for t in range(steps):
        rates.append(current)
        if (t + 1) % step_size == 0:
            current = current * gamma
    return rates
