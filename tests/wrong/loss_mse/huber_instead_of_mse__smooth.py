"""Smooth."""

import torch.nn.functional as F


def loss_mse(input, target, reduction="mean"):
    return F.smooth_l1_loss(input, target, reduction=reduction)
