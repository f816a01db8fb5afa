"""Scales the gradient in a hook before it is used."""

import torch


def manual_gd_step(x, lr, f):
    hook = x.register_hook(lambda gradient: -lr * gradient)
    y = f(x)
    y.abs().backward()
    hook.remove()
    with torch.no_grad():
        x += x.grad
        x.grad = None
    return y.item()
