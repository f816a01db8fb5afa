"""Vector norm."""

import torch


def loss_l1(input, target, reduction="mean"):
    if reduction == "none":
        return (input - target).abs()
    total = torch.linalg.vector_norm((input - target).flatten(), ord=1)
    return total / input.numel() if reduction == "mean" else total
