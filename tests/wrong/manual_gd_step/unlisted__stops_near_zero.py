"""Stops when the value is small enough."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    if y.abs() < 0.1:
        return y.item()
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
