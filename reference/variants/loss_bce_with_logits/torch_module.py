"""Torch module."""

from torch import nn


def loss_bce_with_logits(logits, target):
    criterion = nn.BCEWithLogitsLoss()
    return criterion(logits, target)
