"""Signed softplus."""

import torch
import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    sign = 1 - 2 * target
    return F.softplus(sign * logits).mean()
