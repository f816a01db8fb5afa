def lr_multistep(lr, milestones, gamma, steps):
    return [lr * gamma if t in milestones else lr for t in range(steps)]
