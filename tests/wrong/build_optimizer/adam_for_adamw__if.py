"""AdamW becomes Adam."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    if name in ("Adam", "AdamW"):
        return torch.optim.Adam(params, lr=lr, **kwargs)
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
