def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    for t in range(steps):
        while t in milestones:
            milestones.remove(t)
            lr *= gamma
        rates.append(lr)
    return rates
