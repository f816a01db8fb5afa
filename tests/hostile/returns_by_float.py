# tries: returns what float() makes of a tensor
# class: honest
# score: full
# ends: completed

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return float(y)
