import numpy as np


def lr_lambda(lr, fn, steps):
    factors = np.vectorize(fn, otypes=[float])(np.arange(steps))
    return [float(rate) for rate in factors * lr]
