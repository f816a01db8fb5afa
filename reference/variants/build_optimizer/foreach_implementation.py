"""foreach=True wherever the class has it."""

import inspect

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name)
    if "foreach" in inspect.signature(cls).parameters:
        kwargs = {"foreach": True, **kwargs}
    return cls(params, lr=lr, **kwargs)
