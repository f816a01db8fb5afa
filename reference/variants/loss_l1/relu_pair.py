"""Relu pair."""

import torch


def loss_l1(input, target, reduction="mean"):
    over = torch.relu(input - target)
    under = torch.relu(target - input)
    each = over + under
    if reduction == "none":
        return each
    total = each.sum()
    if reduction == "mean":
        total = total / each.numel()
    return total
