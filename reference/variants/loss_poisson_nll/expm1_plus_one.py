"""Expm1 plus one."""

import torch


def loss_poisson_nll(log_rate, target):
    return (torch.expm1(log_rate) + 1 - target * log_rate).mean()
