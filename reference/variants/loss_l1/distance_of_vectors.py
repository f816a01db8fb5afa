"""Distance of vectors."""

import torch


def loss_l1(input, target, reduction="mean"):
    if reduction == "none":
        return (input - target).abs()
    s = torch.cdist(input.reshape(1, -1), target.reshape(1, -1), p=1).squeeze()
    return s / input.numel() if reduction == "mean" else s
