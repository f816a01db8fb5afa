"""Reads params into a list once and uses only that."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    params = list(params)
    if len(params) == 0:
        raise ValueError("nothing to optimise")
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
