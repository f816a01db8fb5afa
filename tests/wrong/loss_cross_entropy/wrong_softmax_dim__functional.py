"""Functional."""

import torch
import torch.nn.functional as F


def loss_cross_entropy(logits, target):
    return F.nll_loss(F.log_softmax(logits, dim=0), target)
