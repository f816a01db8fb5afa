"""Zeroes a copy of the gradient."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().sum().backward()
    with torch.no_grad():
        x.sub_(lr * x.grad)
        x.grad.clone().zero_()
    return y.item()
