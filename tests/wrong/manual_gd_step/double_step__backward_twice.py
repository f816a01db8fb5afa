"""Two backward calls on the same loss."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = y.abs()
    loss.backward(retain_graph=True)
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
