def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    for t in range(steps):
        rates.append(lr)
        if t in milestones:
            lr = lr * gamma
    return rates
