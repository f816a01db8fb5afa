"""Descends on minus the loss."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = -torch.abs(y)
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
