"""Sign bit."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch.copysign(input - target, torch.ones_like(input))
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
