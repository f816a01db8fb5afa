"""Functional."""

import torch.nn.functional as F


def loss_l1(input, target, reduction="mean"):
    return F.mse_loss(input, target, reduction=reduction)
