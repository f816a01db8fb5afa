"""Gives Adam its betas in the wrong order."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    if "betas" in kwargs:
        kwargs["betas"] = kwargs["betas"][::-1]
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
