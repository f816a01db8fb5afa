def lr_multistep(lr, milestones, gamma, steps):
    k, rates = 0, []
    for t in range(steps):
        if k < len(milestones) and t == milestones[k]:
            lr *= gamma
            k += 1
        rates.append(lr)
    return rates
