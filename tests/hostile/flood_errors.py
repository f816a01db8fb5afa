# tries: to write to standard error without end
# class: exhaust
# score: 0
# ends: too_much_output

import os
import torch


def manual_gd_step(x, lr, f):
    while True:
        os.write(2, b"x" * 10**6)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
