def lr_multistep(lr, milestones, gamma, steps):
    rates, start = [], 0
    for end in sorted(milestones):
        rates += [lr] * (end - start)
        lr, start = lr * gamma, end
    return rates[:steps]
