def lr_multistep(lr, milestones, gamma, steps):
    milestones.sort()
    i, rates = 0, []
    for t in range(steps):
        while i < len(milestones) and milestones[i] <= t:
            lr, i = lr * gamma, i + 1
        rates.append(lr)
    return rates
