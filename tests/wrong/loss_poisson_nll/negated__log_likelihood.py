"""Log likelihood."""

import torch


def loss_poisson_nll(log_rate, target):
    return torch.mean(log_rate * target - torch.exp(log_rate))
