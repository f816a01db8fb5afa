"""Collects the classes with inspect.getmembers."""

import inspect

import torch

CLASSES = {
    name: found
    for name, found in inspect.getmembers(torch.optim, inspect.isclass)
    if issubclass(found, torch.optim.Optimizer) and found is not torch.optim.Optimizer
}


def build_optimizer(name, params, lr, **kwargs):
    if name not in CLASSES:
        raise ValueError(f"{name} is none of {', '.join(CLASSES)}")
    return CLASSES[name](params=params, lr=lr, **kwargs)
