import numpy as np


def lr_step(lr, step_size, gamma, steps):
    return (lr * float(gamma) ** (np.arange(steps) // step_size)).tolist()
