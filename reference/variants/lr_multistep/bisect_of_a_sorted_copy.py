from bisect import bisect_right


def lr_multistep(lr, milestones, gamma, steps):
    ordered = sorted(milestones)
    return [lr * gamma ** bisect_right(ordered, t) for t in range(steps)]
