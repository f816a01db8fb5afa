"""functools.partial."""

from functools import partial

import torch


def class_of(name):
    kind = getattr(torch.optim.lr_scheduler, name)
    if not (isinstance(kind, type) and issubclass(kind, torch.optim.lr_scheduler.LRScheduler)):
        raise TypeError(f"{name} is not a scheduler")
    return kind


def build_scheduler(name, optimizer, **kwargs):
    make = partial(class_of(name), optimizer=optimizer)
    if "schedulers" in kwargs:
        make = partial(make, schedulers=[build_scheduler(n, optimizer, **o) for n, o in kwargs.pop("schedulers")])
    return make(**kwargs)
