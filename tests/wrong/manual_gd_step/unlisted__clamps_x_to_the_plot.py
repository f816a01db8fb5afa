"""Keeps x inside the plot's range -10..10."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.clamp_(-10, 10)
        x.grad.zero_()
    return y.item()
