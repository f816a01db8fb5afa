"""Positional arguments, and a branch for each of the two composed classes."""

import torch


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(torch.optim.lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, torch.optim.lr_scheduler.LRScheduler):
        raise ValueError(f"unknown scheduler {name}")
    if name == "ChainedScheduler":
        schedulers = [build_scheduler(n, optimizer, **kw) for n, kw in kwargs["schedulers"]]
        return cls(schedulers, optimizer)
    if name == "SequentialLR":
        schedulers = [build_scheduler(n, optimizer, **kw) for n, kw in kwargs["schedulers"]]
        return cls(optimizer, schedulers, kwargs["milestones"])
    return cls(optimizer, **kwargs)
