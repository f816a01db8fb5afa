"""Huber."""

from torch import nn


def loss_l1(input, target, reduction="mean"):
    return nn.HuberLoss(reduction=reduction)(input, target)
