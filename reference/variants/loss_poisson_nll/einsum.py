"""Einsum."""

import torch


def loss_poisson_nll(log_rate, target):
    x, t = log_rate.flatten(), target.flatten()
    return (torch.exp(x).sum() - torch.einsum("i,i->", x, t)) / len(x)
