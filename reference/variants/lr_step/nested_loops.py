def lr_step(lr, step_size, gamma, steps):
    rates = []
    stair = 0
    while True:
        for _ in range(step_size):
            if len(rates) == steps:
                return rates
            rates.append(lr * gamma**stair)
        stair += 1
