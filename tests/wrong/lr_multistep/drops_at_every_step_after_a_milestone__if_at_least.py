def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    for t in range(steps):
        for m in milestones:
            if t >= m:
                lr *= gamma
        rates.append(lr)
    return rates
