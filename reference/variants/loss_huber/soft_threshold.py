"""Soft threshold."""

import torch


def loss_huber(input, target, delta=1.0):
    r = input - target
    z = torch.sign(r) * torch.relu(r.abs() - delta)
    return (0.5 * (r - z) ** 2 + delta * z.abs()).mean()
