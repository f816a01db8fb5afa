"""Bracket."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    return torch.where(r < delta, r.square() / 2, delta * r - delta / 2).mean()
