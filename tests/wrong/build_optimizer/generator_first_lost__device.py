"""Peeks at the first parameter."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    first = next(iter(params))
    if isinstance(first, torch.Tensor) and first.is_complex():
        raise ValueError("real parameters only")
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
