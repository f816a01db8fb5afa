"""Log1p."""

import torch


def loss_bce_with_logits(logits, target):
    return torch.mean(torch.log1p(torch.exp(-logits)) + (1 - target) * logits)
