"""Loop over elements."""

import torch


def loss_l1(input, target, reduction="mean"):
    each = [abs(a - b) for a, b in zip(input.flatten(), target.flatten())]
    if reduction == "none":
        return torch.stack(each).reshape(input.shape)
    total = sum(each)
    return total / len(each) if reduction == "mean" else total
