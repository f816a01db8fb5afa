"""Functional."""

import torch.nn.functional as F


def loss_huber(input, target, delta=1.0):
    return F.huber_loss(input, target, reduction="sum", delta=delta)
