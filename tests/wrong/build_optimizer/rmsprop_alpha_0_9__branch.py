"""A branch of its own for RMSprop."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    if name == "RMSprop" and "alpha" not in kwargs:
        kwargs["alpha"] = 0.9
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
