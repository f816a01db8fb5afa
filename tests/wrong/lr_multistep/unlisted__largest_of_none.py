def lr_multistep(lr, milestones, gamma, steps):
    last = max(milestones)
    return [lr * gamma ** sum(m <= min(t, last) for m in milestones) for t in range(steps)]
