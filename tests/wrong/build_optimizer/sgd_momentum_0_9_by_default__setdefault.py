"""kwargs.setdefault for SGD."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    if name == "SGD":
        kwargs.setdefault("momentum", 0.9)
    return cls(params, lr=lr, **kwargs)
