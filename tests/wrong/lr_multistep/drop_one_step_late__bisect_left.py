from bisect import bisect_left


def lr_multistep(lr, milestones, gamma, steps):
    edges = sorted(milestones)
    return [lr * gamma ** bisect_left(edges, t) for t in range(steps)]
