"""In units of delta."""

import torch


def loss_huber(input, target, delta=1.0):
    u = ((input - target) / delta).abs()
    losses = torch.where(u <= 1, u**2 / 2, u - 0.5)
    return delta**2 * losses.mean()
