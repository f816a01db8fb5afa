"""No backward at all; the product is written the other way round."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = y.abs()
    with torch.no_grad():
        x -= x.grad * lr
        x.grad.zero_()
    return y.item()
