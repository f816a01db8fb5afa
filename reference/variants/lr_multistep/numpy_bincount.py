import numpy as np


def lr_multistep(lr, milestones, gamma, steps):
    times = np.bincount(np.asarray(milestones, dtype=int), minlength=steps)[:steps]
    return [float(rate) for rate in lr * np.power(float(gamma), np.cumsum(times))]
