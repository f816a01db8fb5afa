import math


def lr_exponential(lr, gamma, steps):
    return [math.exp(math.log(lr) + t * math.log(gamma)) for t in range(steps)]
