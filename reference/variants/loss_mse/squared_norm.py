"""Squared norm."""

import torch


def loss_mse(input, target, reduction="mean"):
    if reduction == "none":
        return torch.square(input - target)
    total = torch.linalg.vector_norm(input - target) ** 2
    return total / input.numel() if reduction == "mean" else total
