"""Relative to the right class."""

import torch


def loss_cross_entropy(logits, target):
    right = logits.gather(1, target[:, None])
    return torch.logsumexp(logits - right, dim=1).mean()
