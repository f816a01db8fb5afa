"""A new SGD from the same groups."""

import torch
from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    own = torch.optim.SGD([dict(group) for group in optimizer.param_groups], momentum=0.9)
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, own, **o) for n, o in kwargs["schedulers"]]
    return cls(optimizer=own, **kwargs)
