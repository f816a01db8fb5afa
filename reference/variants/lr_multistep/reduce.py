from functools import reduce


def lr_multistep(lr, milestones, gamma, steps):
    return [reduce(lambda rate, m: rate * gamma if m <= t else rate, milestones, lr) for t in range(steps)]
