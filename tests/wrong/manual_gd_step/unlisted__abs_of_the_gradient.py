"""Always steps to the left."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.backward()
    with torch.no_grad():
        x -= lr * x.grad.abs()
        x.grad.zero_()
    return y.item()
