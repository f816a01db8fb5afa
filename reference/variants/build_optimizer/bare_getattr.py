"""One line: torch raises for whatever is no optimizer."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
