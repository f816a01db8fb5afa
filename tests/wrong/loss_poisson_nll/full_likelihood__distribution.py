"""Distribution."""

import torch


def loss_poisson_nll(log_rate, target):
    log_factorial = torch.lgamma(target + 1)
    return -(target * log_rate - log_rate.exp() - log_factorial).mean()
