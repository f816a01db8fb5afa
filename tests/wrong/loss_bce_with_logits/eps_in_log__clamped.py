"""Clamped."""

import torch


def loss_bce_with_logits(logits, target):
    eps = 1e-12
    p = torch.clamp(torch.sigmoid(logits), min=eps, max=1 - eps)
    return -(target * p.log() + (1 - target) * (1 - p).log()).mean()
