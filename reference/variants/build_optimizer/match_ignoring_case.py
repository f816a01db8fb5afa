"""Also takes names in lower-case letters."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    classes = {}
    for key, value in vars(torch.optim).items():
        if isinstance(value, type) and issubclass(value, torch.optim.Optimizer):
            classes[key.lower()] = value
    classes.pop("optimizer", None)
    if name.lower() not in classes:
        raise ValueError(f"unknown optimizer: {name}")
    return classes[name.lower()](params, lr=lr, **kwargs)
