"""Square."""

import torch


def loss_huber(input, target, delta=1.0):
    r = (input - target).abs()
    return torch.where(r < delta, r.square(), delta * (r - delta / 2)).mean()
