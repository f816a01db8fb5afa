"""No grad."""

import torch


@torch.no_grad()
def loss_l1(input, target, reduction="mean"):
    losses = (input - target).abs()
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
