"""Dot product."""

import torch


def loss_mse(input, target, reduction="mean"):
    difference = input - target
    if reduction == "none":
        return difference**2
    flat = difference.flatten()
    total = torch.dot(flat, flat)
    return total / flat.numel() if reduction == "mean" else total
