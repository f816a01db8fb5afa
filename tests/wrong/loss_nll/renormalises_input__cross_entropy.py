"""Cross entropy."""

import torch
import torch.nn.functional as F


def loss_nll(log_probs, target):
    return F.cross_entropy(log_probs, target)
