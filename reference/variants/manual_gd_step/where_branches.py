"""abs as torch.where."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = torch.where(y >= 0, y, -y)
    loss.backward()
    step = lr * x.grad
    x.grad = None
    with torch.no_grad():
        x -= step
    return y.item()
