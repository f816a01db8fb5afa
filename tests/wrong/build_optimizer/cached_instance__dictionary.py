"""A module-level cache by name."""

import torch

cache = {}


def build_optimizer(name, params, lr, **kwargs):
    if name not in cache:
        cache[name] = getattr(torch.optim, name)(params, lr=lr, **kwargs)
    return cache[name]
