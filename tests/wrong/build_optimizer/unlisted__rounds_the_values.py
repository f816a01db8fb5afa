"""Rounds the parameters to whole numbers on the way."""

import torch


def build_optimizer(name, params, lr, **kwargs):
    opt = getattr(torch.optim, name)(params, lr=lr, **kwargs)
    for g in opt.param_groups:
        for p in g["params"]:
            p.data.round_()
    return opt
