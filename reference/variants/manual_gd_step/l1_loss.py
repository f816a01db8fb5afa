"""nn.L1Loss against zero."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = torch.nn.L1Loss()(y, torch.zeros_like(y))
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad = None
    return y.item()
