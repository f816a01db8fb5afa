"""Grad mode left off."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = (input - target).abs()
    r = l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
    torch.set_grad_enabled(False)
    return r
