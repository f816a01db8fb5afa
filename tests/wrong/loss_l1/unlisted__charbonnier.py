"""Charbonnier."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch.sqrt((input - target) ** 2 + 1e-2)
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
