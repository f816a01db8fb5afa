"""Zero counts apart."""

import torch


def loss_poisson_nll(log_rate, target):
    rate = torch.exp(log_rate)
    losses = torch.where(target == 0, rate, rate - target * log_rate)
    return losses.mean()
