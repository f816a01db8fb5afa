"""Turns params into group dicts that say their rate."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    params = list(params)
    if params and isinstance(params[0], dict):
        groups = [{"lr": lr, **group} for group in params]
    else:
        groups = [{"params": params, "lr": lr}]
    return getattr(torch.optim, name)(groups, lr=lr, **kwargs)
