"""L1Loss of x instead of f(x)."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = torch.nn.functional.l1_loss(x, torch.zeros_like(x))
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
