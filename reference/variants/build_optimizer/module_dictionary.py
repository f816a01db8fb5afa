"""Reads the module's own dictionary."""

import torch.optim as optim


def build_optimizer(name, params, lr, **kwargs):
    if name not in vars(optim):
        raise ValueError(f"unknown optimizer {name}")
    return vars(optim)[name](params, lr=lr, **kwargs)
