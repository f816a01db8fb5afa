"""Halves the rates of the groups."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    for group in optimizer.param_groups:
        group["lr"] /= 2
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
    return cls(optimizer=optimizer, **kwargs)
