def lr_multistep(lr, milestones, gamma, steps):
    return [lr * gamma ** len([m for m in milestones if m <= t]) for t in range(steps)]
