import numpy as np


def lr_cosine(lr, T_max, eta_min, steps):
    angles = np.linspace(0, np.pi * (steps - 1) / T_max, steps)
    return list(np.cos(angles) * (lr - eta_min) / 2 + (lr + eta_min) / 2)
