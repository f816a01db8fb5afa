# tries: to read what nobody writes
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import os
import torch


def manual_gd_step(x, lr, f):
    os.read(os.pipe()[0], 1)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
