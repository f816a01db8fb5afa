"""Delta in the condition only."""

import torch


def loss_huber(input, target, delta=1.0):
    a = (input - target).abs()
    return torch.where(a <= delta, a**2 / 2, a - 0.5).mean()
