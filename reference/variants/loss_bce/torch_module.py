"""Torch module."""

from torch import nn


def loss_bce(probs, target):
    return nn.BCELoss()(probs, target)
