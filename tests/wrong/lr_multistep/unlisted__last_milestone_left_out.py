def lr_multistep(lr, milestones, gamma, steps):
    return [lr * gamma ** sum(m <= t for m in milestones[:-1]) for t in range(steps)]
