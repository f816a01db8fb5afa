"""Subtracts from x.data in place."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = y.abs().sum()
    loss.backward()
    x.data.sub_(lr * x.grad)
    x.grad = None
    return y.detach().item()
