"""ChainedScheduler takes the optimizer from its first part."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    try:
        cls = vars(lr_scheduler)[name]
        assert issubclass(cls, lr_scheduler.LRScheduler)
    except (KeyError, TypeError, AssertionError):
        raise ValueError(name) from None
    parts = kwargs.pop("schedulers", None)
    if parts is not None:
        parts = [build_scheduler(part[0], optimizer, **part[1]) for part in parts]
        return cls(parts) if cls is lr_scheduler.ChainedScheduler else cls(optimizer, parts, **kwargs)
    return cls(optimizer, **kwargs)
