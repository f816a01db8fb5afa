"""Gradient by hand."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    with torch.no_grad():
        value = (F.softplus(logits) - target * logits).mean()
        slope = (logits.sigmoid() - target) / logits.numel()
    through = (slope * logits).sum()
    return value + (through - through.detach())
