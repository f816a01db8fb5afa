from bisect import bisect_right


def lr_multistep(lr, milestones, gamma, steps):
    edges = sorted(set(milestones))
    return [lr * gamma ** bisect_right(edges, t) for t in range(steps)]
