import numpy as np


def lr_multistep(lr, milestones, gamma, steps):
    rates = np.full(steps, lr, dtype=np.float64)
    for m in milestones:
        rates[m:] *= gamma
    return list(rates)
