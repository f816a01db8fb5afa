"""Switches requires_grad off on the way."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    params = list(params)
    optimizer = getattr(torch.optim, name)(params, lr=lr, **kwargs)
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.requires_grad_(False)
    return optimizer
