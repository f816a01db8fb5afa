"""Torch module."""

from torch import nn


def loss_huber(input, target, delta=1.0):
    return nn.HuberLoss(delta=delta)(input, target)
