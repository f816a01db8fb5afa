import numpy as np


def lr_exponential(lr, gamma, steps):
    return (lr * float(gamma) ** np.arange(1, steps + 1)).tolist()
