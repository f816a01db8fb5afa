"""Huber with a wide delta."""

from torch import nn


def loss_mse(input, target, reduction="mean"):
    return 2 * nn.functional.huber_loss(input, target, delta=1e6, reduction=reduction)
