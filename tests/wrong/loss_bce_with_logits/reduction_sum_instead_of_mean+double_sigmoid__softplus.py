"""Softplus."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    p = torch.sigmoid(logits)
    return (F.softplus(p) - target * p).sum()
