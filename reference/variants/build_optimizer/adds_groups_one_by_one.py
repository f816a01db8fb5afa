"""Builds the first group and adds the others."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    groups = list(params)
    if not isinstance(groups[0], dict):
        groups = [{"params": groups}]
    optimizer = getattr(torch.optim, name)([groups[0]], lr=lr, **kwargs)
    for group in groups[1:]:
        optimizer.add_param_group(group)
    return optimizer
