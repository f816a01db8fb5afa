"""Weights first."""

import torch


def loss_poisson_nll(log_rate, target):
    weight = torch.full_like(log_rate, 1 / log_rate.numel())
    return ((log_rate.exp() - target * log_rate) * weight).sum()
