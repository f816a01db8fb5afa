"""functools.partial, called at once."""

import functools
import importlib

optim = importlib.import_module("torch.optim")


def build_optimizer(name, params, lr, **kwargs):
    make = functools.partial(getattr(optim, name), lr=lr, **kwargs)
    return make(params)
