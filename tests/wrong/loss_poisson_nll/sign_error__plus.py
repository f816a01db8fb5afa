"""Plus."""

import torch


def loss_poisson_nll(log_rate, target):
    return torch.mean(torch.exp(log_rate) + log_rate * target)
