"""eval, guarded."""

from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    if not name.isidentifier():
        raise ValueError(name)
    cls = eval(f"lr_scheduler.{name}")
    if not isinstance(cls, type) or not issubclass(cls, LRScheduler):
        raise ValueError(name)
    kwargs["optimizer"] = optimizer
    kwargs.update(schedulers=[build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]) if (
        "schedulers" in kwargs
    ) else None
    return cls(**kwargs)
