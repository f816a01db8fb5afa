"""Returns name and optimizer."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return name, getattr(torch.optim, name)(params, lr=lr, **kwargs)
