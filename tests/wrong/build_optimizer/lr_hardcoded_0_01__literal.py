"""0.01 in the constructor call."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(params, lr=1e-2, **kwargs)
