"""Looks for momentum only."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    if "momentum" in kwargs:
        return cls(params, lr=lr, momentum=kwargs["momentum"])
    return cls(params, lr=lr)
