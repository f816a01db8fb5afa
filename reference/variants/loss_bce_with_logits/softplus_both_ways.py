"""Softplus both ways."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return torch.mean(target * F.softplus(-logits) + (1 - target) * F.softplus(logits))
