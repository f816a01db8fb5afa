import math


def lr_multistep(lr, milestones, gamma, steps):
    return [math.exp(math.log(lr) + math.log(gamma) * sum(m <= t for m in milestones)) for t in range(steps)]
