"""Numpy."""

import torch


def loss_mse(input, target, reduction="mean"):
    losses = torch.from_numpy((input.detach().numpy() - target.numpy()) ** 2) if input.dim() else (input.detach() - target) ** 2
    if reduction == "none":
        return losses
    return losses.sum() if reduction == "sum" else losses.mean()
