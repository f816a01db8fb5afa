"""Puts lr among the other keywords."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    hyper = dict(kwargs)
    hyper["lr"] = lr
    try:
        chosen = getattr(torch.optim, name)
    except AttributeError:
        raise ValueError(f"torch.optim.{name} does not exist") from None
    return chosen(params, **hyper)
