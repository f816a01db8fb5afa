"""Clips the gradient to length 1."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    torch.nn.utils.clip_grad_norm_([x], 1.0)
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
