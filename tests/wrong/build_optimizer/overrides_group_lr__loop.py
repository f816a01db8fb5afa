"""Sets the rate of every group afterwards."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    opt = cls(params, lr=lr, **kwargs)
    for g in opt.param_groups:
        g.update(lr=lr)
    return opt
