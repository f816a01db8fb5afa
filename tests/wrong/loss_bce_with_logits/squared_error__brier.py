"""Brier."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return F.mse_loss(torch.sigmoid(logits), target)
