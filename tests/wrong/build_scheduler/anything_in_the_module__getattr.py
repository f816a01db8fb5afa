"""A bare getattr, called by position."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    make = getattr(lr_scheduler, name)
    if name == "ChainedScheduler":
        return make([build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]], optimizer)
    if name == "SequentialLR":
        parts = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
        return make(optimizer, parts, kwargs["milestones"])
    return make(optimizer, **kwargs)
