"""Divides lr by the number of the call."""

import torch


def manual_gd_step(x, lr, f):
    x.calls = getattr(x, "calls", 0) + 1
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr / x.calls * x.grad
        x.grad.zero_()
    return y.item()
