"""Plain."""

import torch


def loss_poisson_nll(log_rate, target):
    rate = torch.exp(log_rate)
    return torch.mean(rate - target * torch.log(rate))
