"""Float64 inside."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input.double() - target.double()).abs()
    losses = torch.where(r <= delta, r**2 / 2, delta * r - delta**2 / 2)
    return losses.mean().to(input.dtype)
