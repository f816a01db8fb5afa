"""Log1p of the rate."""

import torch


def loss_poisson_nll(log_rate, target):
    return (log_rate.exp() - target * torch.log1p(log_rate.exp())).mean()
