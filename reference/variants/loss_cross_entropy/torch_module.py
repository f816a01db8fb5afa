"""Torch module."""

from torch import nn


def loss_cross_entropy(logits, target):
    loss = nn.CrossEntropyLoss()
    return loss(logits, target)
