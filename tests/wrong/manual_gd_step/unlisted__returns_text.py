"""Returns the value as a formatted string."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return f"{y.item():.3f}"
