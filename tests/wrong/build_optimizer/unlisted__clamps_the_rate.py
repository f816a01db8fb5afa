"""No rate above 0.1."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(params, lr=min(lr, 0.1), **kwargs)
