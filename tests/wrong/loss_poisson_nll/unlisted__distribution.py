"""Distribution."""

import torch


def loss_poisson_nll(log_rate, target):
    d = torch.distributions.Poisson(log_rate.exp())
    return -(d.log_prob(target) + torch.lgamma(target + 1)).mean()
