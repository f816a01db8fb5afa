"""Knows every option but nesterov."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    kwargs.pop("nesterov", None)
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
