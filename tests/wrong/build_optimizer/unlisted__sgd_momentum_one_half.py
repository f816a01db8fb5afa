"""Momentum 0.5 for every SGD."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    if name == "SGD":
        kwargs.setdefault("momentum", 0.5)
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
