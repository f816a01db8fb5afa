# tries: to open more files than it may
# class: exhaust
# score: full
# ends: completed

import os
import torch

try:
    kept = [os.pipe() for _ in range(100)]
except OSError as error:
    print(error)
kept = None


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
