"""sqrt(y**2): right everywhere but at the root, where it makes NaN."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = (y**2).sqrt()
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
