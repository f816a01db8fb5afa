"""Dist."""

import torch


def loss_l1(input, target, reduction="mean"):
    if reduction == "none":
        return torch.abs(input - target)
    distance = torch.dist(input, target, p=1)
    if reduction == "mean":
        distance = distance / input.numel()
    return distance
