import numpy as np


def lr_step(lr, step_size, gamma, steps):
    stairs = -(-steps // step_size)
    levels = lr * np.power(float(gamma), np.arange(stairs))
    return list(np.repeat(levels, step_size)[:steps])
