"""Norm."""

import torch


def loss_mse(input, target, reduction="mean"):
    losses = torch.square(input - target)
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    return torch.sqrt(torch.mean(losses))
