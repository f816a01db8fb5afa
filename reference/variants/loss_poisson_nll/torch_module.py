"""Torch module."""

from torch import nn


def loss_poisson_nll(log_rate, target):
    return nn.PoissonNLLLoss()(log_rate, target)
