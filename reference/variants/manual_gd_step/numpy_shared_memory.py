"""Writes through a numpy array that shares x's memory."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    array = x.detach().numpy()
    array -= lr * x.grad.numpy()
    x.grad = None
    return y.item()
