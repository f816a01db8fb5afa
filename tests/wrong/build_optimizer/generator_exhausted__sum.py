"""Counts the tensors first."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    count = sum(1 for _ in params)
    print("parameters:", count)
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
