import numpy as np


def lr_exponential(lr, gamma, steps):
    return [float(np.float32(lr * gamma**t)) for t in range(steps)]
