import numpy as np


def lr_cosine(lr, T_max, eta_min, steps):
    return (eta_min + (lr - eta_min) * (1 + np.cos(np.linspace(0, np.pi, steps))) / 2).tolist()
