"""Loop over elements."""

import torch


def loss_mse(input, target, reduction="mean"):
    each = [(a - b) ** 2 for a, b in zip(input.flatten(), target.flatten())]
    if reduction == "none":
        return torch.stack(each).reshape(input.shape)
    total = sum(each)
    return total / len(each) if reduction == "mean" else total
