"""Torch functions."""

import torch


def loss_poisson_nll(log_rate, target):
    return torch.mean(torch.sub(torch.exp(log_rate), torch.mul(target, log_rate)))
