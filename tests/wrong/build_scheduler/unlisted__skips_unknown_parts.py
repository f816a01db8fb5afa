"""Leaves out the parts that it does not know."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    if "schedulers" in kwargs:
        known = [(n, o) for n, o in kwargs["schedulers"] if hasattr(lr_scheduler, n)]
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in known]
    return cls(optimizer=optimizer, **kwargs)
