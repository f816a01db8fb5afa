"""Focal."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    z = (2 * target - 1) * logits
    return -((1 - torch.sigmoid(z)) ** 2 * F.logsigmoid(z)).mean()
