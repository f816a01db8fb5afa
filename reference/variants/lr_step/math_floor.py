import math


def lr_step(lr, step_size, gamma, steps):
    return [lr * math.pow(gamma, math.floor(t / step_size)) for t in range(steps)]
