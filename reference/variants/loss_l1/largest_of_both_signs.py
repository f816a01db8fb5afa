"""Largest of both signs."""

import torch


def loss_l1(input, target, reduction="mean"):
    l = torch.stack((input - target, target - input)).amax(0)
    return l if reduction == "none" else l.mean() if reduction == "mean" else l.sum()
