"""Takes no lr."""

import torch


def build_optimizer(name, params, **kwargs):
    return getattr(torch.optim, name)(params, **kwargs)
