"""filter() on requires_grad."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    trainable = filter(lambda p: p.requires_grad, params)
    return getattr(torch.optim, name)(trainable, lr=lr, **kwargs)
