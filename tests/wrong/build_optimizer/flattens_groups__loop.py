"""Gathers all tensors in one list."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    tensors = []
    for p in params:
        if isinstance(p, dict):
            tensors.extend(p["params"])
        else:
            tensors.append(p)
    return cls(tensors, lr=lr, **kwargs)
