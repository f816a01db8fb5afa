"""Logsigmoid."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return -(target * F.logsigmoid(logits) + (1 - target) * F.logsigmoid(-logits)).mean()
