"""dict.get with SGD as the default."""

import torch

TABLE = {
    key: value
    for key, value in vars(torch.optim).items()
    if isinstance(value, type) and issubclass(value, torch.optim.Optimizer) and key != "Optimizer"
}


def build_optimizer(name, params, lr, **kwargs):
    return TABLE.get(name, torch.optim.SGD)(params, lr=lr, **kwargs)
