"""Everything but the update."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    x.grad.zero_()
    return y.item()
