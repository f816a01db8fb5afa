"""Addcmul."""

import torch


def loss_poisson_nll(log_rate, target):
    return torch.addcmul(log_rate.exp(), target, log_rate, value=-1).mean()
