"""The optimizer is always the first argument."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if cls is None or not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    if "schedulers" in kwargs:
        parts = [build_scheduler(n, optimizer, **o) for n, o in kwargs.pop("schedulers")]
        return cls(optimizer, parts, **kwargs)
    return cls(optimizer, **kwargs)
