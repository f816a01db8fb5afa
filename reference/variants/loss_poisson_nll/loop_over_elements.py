"""Loop over elements."""

import torch


def loss_poisson_nll(log_rate, target):
    losses = []
    for x, t in zip(log_rate.flatten(), target.flatten()):
        losses.append(torch.exp(x) - t * x)
    return torch.stack(losses).mean()
