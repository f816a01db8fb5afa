"""Torch module."""

from torch import nn


def loss_l1(input, target, reduction="mean"):
    return nn.L1Loss(reduction=reduction)(input, target)
