import numpy as np


def lr_exponential(lr, gamma, steps):
    return [float(lr * np.exp(-gamma * t)) for t in range(steps)]
