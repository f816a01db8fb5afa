import numpy as np


def lr_multistep(lr, milestones, gamma, steps):
    drops = np.searchsorted(np.sort(milestones), np.arange(steps), side="right")
    return (lr * float(gamma) ** drops).tolist()
