def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    current = lr
    for t in range(steps):
        for _ in range(milestones.count(t)):
            current *= gamma
        rates.append(current)
    return rates
