"""Clears in the first line only."""

import torch


def manual_gd_step(x, lr, f):
    if x.grad is not None:
        x.grad.zero_()
    y = f(x)
    loss = abs(y)
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
    return y.item()
