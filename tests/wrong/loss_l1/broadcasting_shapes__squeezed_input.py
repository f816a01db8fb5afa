"""Squeezed input."""

import torch


def loss_l1(input, target, reduction="mean"):
    prediction = torch.squeeze(input)
    losses = torch.abs(prediction - target)
    if reduction == "mean":
        return losses.mean()
    if reduction == "sum":
        return losses.sum()
    return losses
