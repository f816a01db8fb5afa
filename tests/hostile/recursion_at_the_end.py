# tries: to free what is nested very deeply
# class: exhaust
# score: full
# ends: completed

import itertools
import torch


def manual_gd_step(x, lr, f):
    nested = None
    for _ in range(10**4):
        nested = itertools.chain([], nested or ())
    del nested
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
