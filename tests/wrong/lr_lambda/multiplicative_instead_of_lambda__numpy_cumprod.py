import numpy as np


def lr_lambda(lr, fn, steps):
    return (lr * np.cumprod([fn(t) for t in range(steps)])).tolist()
