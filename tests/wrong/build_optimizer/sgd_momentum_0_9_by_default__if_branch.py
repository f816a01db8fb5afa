"""A branch of its own for SGD."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    if name == "SGD":
        momentum = kwargs.pop("momentum", 0.9)
        return torch.optim.SGD(params, lr=lr, momentum=momentum, **kwargs)
    cls = getattr(torch.optim, name, None)
    if cls is None or name in ("Optimizer", "lr_scheduler") or not isinstance(cls, type):
        raise ValueError(f"unknown optimizer {name}")
    return cls(params, lr=lr, **kwargs)
