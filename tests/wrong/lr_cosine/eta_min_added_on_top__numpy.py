import numpy as np


def lr_cosine(lr, T_max, eta_min, steps):
    return (eta_min + lr / 2 * (1 + np.cos(np.arange(steps) * np.pi / T_max))).tolist()
