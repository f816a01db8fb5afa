def lr_multistep(lr, milestones, gamma, steps):
    rates = []
    for t in range(steps):
        if t in set(milestones):
            lr *= gamma ** milestones.count(t)
        rates += [lr]
    return rates
