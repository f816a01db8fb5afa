"""Hands the dict over as an argument."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(params, lr=lr, kwargs=kwargs)
