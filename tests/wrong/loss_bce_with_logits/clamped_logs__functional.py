"""Functional."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return F.binary_cross_entropy(torch.sigmoid(logits), target)
