"""Adam for everybody."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    optimizer = torch.optim.Adam(params, lr=lr, **kwargs)
    return optimizer
