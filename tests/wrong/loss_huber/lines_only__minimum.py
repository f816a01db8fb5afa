"""Minimum."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    return torch.minimum(r**2 / 2, delta * (r - 0.5 * delta)).mean()
