"""Sign of the input."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch.where(input > 0, input - target, target - input)
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
