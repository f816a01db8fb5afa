def lr_multistep(lr, milestones, gamma, steps):
    milestones.append(steps)
    return [lr * gamma ** sum(m <= t for m in milestones) for t in range(steps)]
