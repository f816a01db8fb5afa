"""Logsumexp of two."""

import torch


def loss_bce_with_logits(logits, target):
    pair = torch.stack([torch.zeros_like(logits), logits])
    return (torch.logsumexp(pair, dim=0) - target * logits).mean()
