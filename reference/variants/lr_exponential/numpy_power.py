import numpy as np


def lr_exponential(lr, gamma, steps):
    return (lr * np.power(float(gamma), np.arange(steps))).tolist()
