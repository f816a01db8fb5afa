"""Hinge."""

import torch


def loss_bce_with_logits(logits, target):
    sign = 2 * target - 1
    return torch.relu(1 - sign * logits).mean()
