"""fused=True wherever the class has it."""

import inspect

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name)
    if "fused" in inspect.signature(cls).parameters:
        return cls(params, lr=lr, fused=True, **kwargs)
    return cls(params, lr=lr, **kwargs)
