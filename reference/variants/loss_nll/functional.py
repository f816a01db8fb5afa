"""Functional."""

import torch
import torch.nn.functional as F


def loss_nll(log_probs, target):
    return F.nll_loss(log_probs, target)
