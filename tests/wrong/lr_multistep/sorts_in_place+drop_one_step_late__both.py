from bisect import bisect_left


def lr_multistep(lr, milestones, gamma, steps):
    milestones.sort()
    return [lr * gamma ** bisect_left(milestones, t) for t in range(steps)]
