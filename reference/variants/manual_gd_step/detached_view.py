"""Writes through a detached view."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    view = x.detach()
    view -= lr * x.grad
    x.grad = None
    return y.item()
