"""Keeps a velocity per tensor in a dictionary."""

import torch

velocities = {}


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    velocity = 0.9 * velocities.get(id(x), torch.zeros_like(x)) + x.grad
    velocities[id(x)] = velocity
    with torch.no_grad():
        x -= lr * velocity
    x.grad = None
    return y.item()
