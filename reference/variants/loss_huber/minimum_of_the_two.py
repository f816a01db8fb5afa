"""Minimum of the two."""

import torch


def loss_huber(input, target, delta=1.0):
    errors = torch.abs(input - target)
    quadratic = torch.minimum(errors, torch.full_like(errors, delta))
    linear = errors - quadratic
    return torch.mean(0.5 * quadratic.pow(2) + delta * linear)
