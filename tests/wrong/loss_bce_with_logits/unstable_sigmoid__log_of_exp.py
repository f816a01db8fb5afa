"""Log of exp."""

import torch


def loss_bce_with_logits(logits, target):
    return torch.mean(torch.log(1 + torch.exp(logits)) - target * logits)
