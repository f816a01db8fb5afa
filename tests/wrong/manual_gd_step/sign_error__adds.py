"""Adds the step, through add_."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x.add_(lr * x.grad)
        x.grad.zero_()
    return y.item()
