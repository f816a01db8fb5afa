"""Switches requires_grad off for the update and on again."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    x.requires_grad_(False)
    x -= lr * x.grad
    x.requires_grad_(True)
    x.grad = None
    return y.item()
