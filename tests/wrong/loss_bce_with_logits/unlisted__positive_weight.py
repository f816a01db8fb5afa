"""Positive weight."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target, pos_weight=torch.tensor(2.0, dtype=logits.dtype))
