"""Huber loss with delta 1."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    torch.nn.HuberLoss()(y, torch.zeros_like(y)).backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
