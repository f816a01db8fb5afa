"""Takes the milestones for the lengths of the parts."""

from itertools import accumulate

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    if "milestones" in kwargs and name == "SequentialLR":
        kwargs["milestones"] = list(accumulate(kwargs["milestones"]))
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
    return cls(optimizer=optimizer, **kwargs)
