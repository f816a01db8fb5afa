"""Differentiates y and multiplies by its sign in plain Python."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.backward()
    value = y.item()
    sign = (value > 0) - (value < 0)
    with torch.no_grad():
        x -= lr * sign * x.grad
        x.grad.zero_()
    return value
