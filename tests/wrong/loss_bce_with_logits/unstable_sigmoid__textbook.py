"""Textbook."""

import torch


def loss_bce_with_logits(logits, target):
    p = torch.sigmoid(logits)
    return -torch.mean(target * torch.log(p) + (1 - target) * torch.log(1 - p))
