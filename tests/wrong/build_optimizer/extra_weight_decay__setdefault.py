"""kwargs.setdefault of a small decay."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    kwargs.setdefault("weight_decay", 0.0001)
    return cls(params, lr=lr, **kwargs)
