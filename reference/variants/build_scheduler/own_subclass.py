"""A subclass of torch's class, made on the spot."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    base = getattr(lr_scheduler, name, None)
    if not isinstance(base, type) or not issubclass(base, lr_scheduler.LRScheduler):
        raise ValueError(name)

    class Named(base):
        def __repr__(self):
            return f"{name} by name"

    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
    return Named(optimizer=optimizer, **kwargs)
