"""Loses the last parameter."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(list(params)[:-1], lr=lr, **kwargs)
