"""Three pieces."""

import torch


def loss_huber(input, target, delta=1.0):
    r = input - target
    losses = torch.where(r > delta, delta * (r - delta / 2), torch.where(r < -delta, -delta * (r + delta / 2), r**2 / 2))
    return losses.mean()
