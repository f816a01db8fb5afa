"""Functional."""

import torch.nn.functional as F


def loss_poisson_nll(log_rate, target):
    return F.poisson_nll_loss(log_rate, target, reduction="sum")
