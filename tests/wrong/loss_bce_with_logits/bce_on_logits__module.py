"""Module."""

from torch import nn


def loss_bce_with_logits(logits, target):
    return nn.BCELoss()(logits, target)
