import numpy as np


def lr_exponential(lr, gamma, steps):
    rates = np.full(steps, lr)
    for t in range(steps):
        rates[t] = lr * gamma**t
    return rates.tolist()
