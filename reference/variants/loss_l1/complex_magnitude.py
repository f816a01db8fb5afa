"""Complex magnitude."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch.complex(input - target, torch.zeros_like(target)).abs()
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
