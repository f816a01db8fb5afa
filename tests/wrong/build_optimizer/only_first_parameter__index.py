"""Takes one element of the list."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)([list(params)[0]], lr=lr, **kwargs)
