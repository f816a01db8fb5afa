"""A factor 2, as if the derivative of the square were wanted."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= 2 * lr * x.grad
        x.grad.zero_()
    return y.item()
