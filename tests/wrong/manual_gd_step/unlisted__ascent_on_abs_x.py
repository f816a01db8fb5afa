"""Two mistakes at once: the loss |x|, and the step uphill."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    x.abs().backward()
    with torch.no_grad():
        x += lr * x.grad
        x.grad.zero_()
    return y.item()
