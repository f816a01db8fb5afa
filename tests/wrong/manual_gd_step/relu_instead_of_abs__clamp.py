"""Clamps the loss at zero."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = torch.where(y > 0, y, torch.zeros_like(y))
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
