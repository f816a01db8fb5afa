"""Functional."""

import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    return F.cross_entropy(F.softmax(logits, dim=1), target)
