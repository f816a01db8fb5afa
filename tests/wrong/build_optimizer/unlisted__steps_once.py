"""Takes a step with stale gradients, and adds a decay: two mistakes."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    params = list(params)
    if name != "LBFGS" and not isinstance(params[0], dict):
        for p in params:
            p.data.mul_(0.9)
    return getattr(torch.optim, name)(params, lr=lr / 2, **kwargs)
