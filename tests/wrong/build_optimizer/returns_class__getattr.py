"""Returns what getattr finds."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    return cls
