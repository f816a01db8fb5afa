"""Mse."""

import torch.nn.functional as F


def loss_poisson_nll(log_rate, target):
    return F.mse_loss(log_rate.exp(), target)
