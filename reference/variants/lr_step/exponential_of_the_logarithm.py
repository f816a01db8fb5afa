from math import exp, log


def lr_step(lr, step_size, gamma, steps):
    return [exp(log(lr) + (t // step_size) * log(gamma)) for t in range(steps)]
