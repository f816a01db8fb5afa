import numpy as np


def lr_cosine(lr, T_max, eta_min, steps):
    return [float(eta_min + (lr - eta_min) * (1 + np.cos(np.radians(180 * t / T_max))) / 2) for t in range(steps)]
