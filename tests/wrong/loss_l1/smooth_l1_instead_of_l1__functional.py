"""Functional."""

import torch.nn.functional as F


def loss_l1(input, target, reduction="mean"):
    return F.smooth_l1_loss(input, target, reduction=reduction)
