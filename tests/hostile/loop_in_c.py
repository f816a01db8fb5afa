# tries: to loop below Python
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import collections
import itertools
import torch


def manual_gd_step(x, lr, f):
    collections.deque(itertools.repeat(0), 10)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
