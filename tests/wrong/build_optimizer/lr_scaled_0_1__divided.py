"""Divides the rate by ten."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    rate = lr / 10
    return getattr(torch.optim, name)(params, lr=rate, **kwargs)
