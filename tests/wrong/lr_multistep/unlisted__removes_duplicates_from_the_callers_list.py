def lr_multistep(lr, milestones, gamma, steps):
    rates = [lr * gamma ** sum(m <= t for m in milestones) for t in range(steps)]
    milestones[:] = dict.fromkeys(milestones)
    return rates
