def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    for t in range(steps):
        if t in milestones:
            lr *= gamma
        rates.append(lr)
    return rates
