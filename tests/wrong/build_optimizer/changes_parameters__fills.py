"""Starts the parameters at zero."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    opt = getattr(torch.optim, name)(params, lr=lr, **kwargs)
    with torch.no_grad():
        for g in opt.param_groups:
            for p in g["params"]:
                p.fill_(0)
    return opt
