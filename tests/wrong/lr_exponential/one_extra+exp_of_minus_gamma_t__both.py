import math


def lr_exponential(lr, gamma, steps):
    return [lr * math.exp(-gamma * t) for t in range(steps + 1)]
