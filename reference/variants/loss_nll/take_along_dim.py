"""Take along dim."""

import torch


def loss_nll(log_probs, target):
    return torch.take_along_dim(log_probs, target.view(-1, 1), dim=1).mean() * -1
