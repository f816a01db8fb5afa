import numpy as np


def lr_exponential(lr, gamma, steps):
    factors = np.full(steps, gamma, dtype=float)
    factors[0] = lr
    return factors.cumprod().tolist()
