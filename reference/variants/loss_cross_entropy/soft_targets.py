"""Soft targets."""

import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    certain = torch.eye(logits.shape[1], dtype=logits.dtype)[target]
    return F.cross_entropy(logits, certain)
