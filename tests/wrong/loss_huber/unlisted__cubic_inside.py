"""Cubic inside."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    return torch.where(r < delta, r**3 / 3, delta * (r - delta / 2)).mean()
