"""Makes a new leaf and calls it x."""

import torch


def manual_gd_step(x, lr, f):
    if x.grad is not None:
        x.grad.zero_()
    y = f(x)
    y.abs().backward()
    x = (x - x.grad * lr).detach().requires_grad_()
    return y.item()
