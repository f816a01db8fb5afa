def lr_multistep(lr, milestones, gamma, steps):
    waiting = list(milestones)
    waiting.sort()
    i = 0
    rates = []
    for t in range(steps):
        while i < len(waiting) and waiting[i] == t:
            lr *= gamma
            i += 1
        rates.append(lr)
    return rates
