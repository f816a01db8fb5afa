"""Updates first, with what the last call left, and ends with backward."""

import torch


def manual_gd_step(x, lr, f):
    if x.grad is not None:
        x.data -= lr * x.grad
        x.grad.zero_()
    y = f(x)
    loss = torch.abs(y)
    loss.backward()
    return y.item()
