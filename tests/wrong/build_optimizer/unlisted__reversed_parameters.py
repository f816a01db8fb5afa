"""The parameters in reverse order."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(list(reversed(list(params))), lr=lr, **kwargs)
