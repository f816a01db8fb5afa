"""The old idiom: writes to x.data, no no_grad block."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    x.data = x.data - lr * x.grad.data
    x.grad.data.zero_()
    return y.data.item()
