import numpy as np


def lr_lambda(lr, fn, steps):
    return list(np.fromiter((fn(t) for t in range(steps)), float, steps) * lr)
