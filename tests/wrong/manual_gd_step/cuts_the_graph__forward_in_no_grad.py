"""The forward pass stands in the no_grad block."""

import torch


def manual_gd_step(x, lr, f):
    with torch.no_grad():
        y = f(x)
        loss = y.abs()
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
