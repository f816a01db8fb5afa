"""One inner iteration for LBFGS."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    if name == "LBFGS":
        return torch.optim.LBFGS(params, lr=lr, **{"max_iter": 1, **kwargs})
    return getattr(torch.optim, name)(params, lr=lr, **kwargs)
