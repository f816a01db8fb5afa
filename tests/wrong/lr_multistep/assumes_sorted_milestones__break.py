def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    for t in range(steps):
        rate = lr
        for m in milestones:
            if m > t:
                break
            rate *= gamma
        rates.append(rate)
    return rates
