"""Difference."""

import torch


def loss_huber(input, target, delta=1.0):
    r = input - target
    return torch.where(r <= delta, r**2 / 2, delta * r - delta**2 / 2).mean()
