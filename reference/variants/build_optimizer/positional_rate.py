"""Passes lr as the second positional argument."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    optimizer_class = getattr(torch.optim, name, None)
    if optimizer_class is None:
        raise ValueError("no such optimizer: " + name)
    return optimizer_class(params, lr, **kwargs)
