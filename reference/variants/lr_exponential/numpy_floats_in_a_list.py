import numpy as np


def lr_exponential(lr, gamma, steps):
    return list(lr * float(gamma) ** np.arange(steps, dtype=np.float64))
