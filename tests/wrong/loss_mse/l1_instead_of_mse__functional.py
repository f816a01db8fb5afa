"""Functional."""

import torch.nn.functional as F


def loss_mse(input, target, reduction="mean"):
    return F.l1_loss(input, target, reduction=reduction)
