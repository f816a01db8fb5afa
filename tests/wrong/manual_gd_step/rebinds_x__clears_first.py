"""Clears first, then binds x to a new tensor."""

import torch


def manual_gd_step(x, lr, f):
    x.grad = None
    y = f(x)
    loss = y.abs()
    loss.backward()
    with torch.no_grad():
        x = x - lr * x.grad
    return y.item()
