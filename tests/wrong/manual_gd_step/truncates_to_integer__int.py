"""Keeps x a whole number with int()."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x.fill_(int((x - lr * x.grad).item()))
    x.grad = None
    return y.item()
