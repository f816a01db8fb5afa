"""Clones every parameter."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    copies = []
    for p in params:
        copies.append(p.detach().clone().requires_grad_(True))
    return getattr(torch.optim, name)(copies, lr=lr, **kwargs)
