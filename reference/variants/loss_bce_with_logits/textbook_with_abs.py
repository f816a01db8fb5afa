"""Textbook with abs."""

import torch


def loss_bce_with_logits(logits, target):
    loss = torch.relu(logits) - target * logits + torch.log(1 + torch.exp(-torch.abs(logits)))
    return loss.sum() / loss.numel()
