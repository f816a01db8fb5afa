"""Torch module."""

from torch import nn


def loss_mse(input, target, reduction="mean"):
    return nn.MSELoss(reduction=reduction)(input, target)
