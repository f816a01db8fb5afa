"""Where branches."""

import torch


def loss_l1(input, target, reduction="mean"):
    difference = input - target
    losses = torch.where(difference > 0, difference, -difference)
    if reduction == "mean":
        return losses.sum() / losses.numel()
    elif reduction == "sum":
        return losses.sum()
    else:
        return losses
