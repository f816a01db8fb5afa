def lr_multistep(lr, milestones, gamma, steps):
    rates = [lr] * steps
    for m in milestones:
        for t in range(m, steps):
            rates[t] = rates[t] * gamma
    return rates
