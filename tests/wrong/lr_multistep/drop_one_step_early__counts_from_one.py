def lr_multistep(lr, milestones, gamma, steps):
    return [lr * gamma ** sum(m <= t for m in milestones) for t in range(1, steps + 1)]
