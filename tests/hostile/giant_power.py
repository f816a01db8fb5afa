# tries: to compute a number of 370 million digits
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import torch


def manual_gd_step(x, lr, f):
    9**9**9
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
