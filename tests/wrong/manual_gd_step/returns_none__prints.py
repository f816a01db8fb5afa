"""Prints y as the notebook does and returns nothing."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = y.abs()
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    print(y.item())
