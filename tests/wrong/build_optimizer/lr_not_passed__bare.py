"""getattr without the rate."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(params, **kwargs)
