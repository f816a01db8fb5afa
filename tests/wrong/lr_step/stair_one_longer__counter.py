def lr_step(lr, step_size, gamma, steps):
    rates, waited = [], 0
    for _ in range(steps):
        rates.append(lr)
        waited += 1
        if waited > step_size:
            lr, waited = lr * gamma, 0
    return rates
