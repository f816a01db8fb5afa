"""Order."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    return torch.where(r < delta, delta * (r - delta / 2), r.square() / 2).mean()
