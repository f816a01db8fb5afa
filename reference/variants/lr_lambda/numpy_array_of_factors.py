import numpy as np


def lr_lambda(lr, fn, steps):
    return (lr * np.array([fn(t) for t in range(steps)], dtype=np.float64)).tolist()
