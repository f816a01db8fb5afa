"""Parts are built by another function, which knows no parts."""

from torch.optim import lr_scheduler


def plain(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    return cls(optimizer=optimizer, **kwargs)


def build_scheduler(name, optimizer, **kwargs):
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [plain(n, optimizer, **o) for n, o in kwargs["schedulers"]]
    return plain(name, optimizer, **kwargs)
