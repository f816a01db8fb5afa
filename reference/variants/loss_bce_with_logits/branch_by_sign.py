"""Branch by sign."""

import torch


def loss_bce_with_logits(logits, target):
    positive = logits > 0
    small = torch.where(positive, -logits, logits)
    log_term = torch.log1p(small.exp())
    return (torch.where(positive, logits, torch.zeros_like(logits)) - logits * target + log_term).mean()
