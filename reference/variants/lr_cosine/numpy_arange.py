import numpy as np


def lr_cosine(lr, T_max, eta_min, steps):
    t = np.arange(steps)
    return (eta_min + (lr - eta_min) * (1 + np.cos(np.pi * t / T_max)) / 2).tolist()
