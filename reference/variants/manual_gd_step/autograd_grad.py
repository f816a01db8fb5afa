"""torch.autograd.grad: x.grad is never touched."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    (gradient,) = torch.autograd.grad(y.abs(), x)
    with torch.no_grad():
        x.sub_(gradient * lr)
    return y.item()
