"""Kl div."""

import torch
import torch.nn.functional as F


def loss_nll(log_probs, target):
    certain = F.one_hot(target, log_probs.size(-1)).to(log_probs)
    return F.kl_div(log_probs, certain, reduction='batchmean')
