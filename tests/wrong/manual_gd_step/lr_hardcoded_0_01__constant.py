"""A module constant from the notebook shadows the argument."""

import torch

LEARNING_RATE = 0.01


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= LEARNING_RATE * x.grad
    x.grad = None
    return y.item()
