"""Falls off the end of the function."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    cls = getattr(torch.optim, name, None)
    if isinstance(cls, type) and issubclass(cls, torch.optim.Optimizer) and cls is not torch.optim.Optimizer:
        return cls(params, lr=lr, **kwargs)
