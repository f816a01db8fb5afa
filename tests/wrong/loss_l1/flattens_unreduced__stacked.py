"""Stacked."""

import torch


def loss_l1(input, target, reduction="mean"):
    losses = torch.stack([(a - b).abs() for a, b in zip(input.flatten(), target.flatten())])
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
