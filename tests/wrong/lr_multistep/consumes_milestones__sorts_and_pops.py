def lr_multistep(lr, milestones, gamma, steps):
    milestones.sort()
    rates = []
    for t in range(steps):
        while milestones and milestones[0] <= t:
            milestones.pop(0)
            lr *= gamma
        rates.append(lr)
    return rates
