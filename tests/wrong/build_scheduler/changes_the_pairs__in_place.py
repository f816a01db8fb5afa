"""Puts the parts where the pairs were."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    parts = kwargs.get("schedulers", [])
    for i in range(len(parts)):
        parts[i] = build_scheduler(parts[i][0], optimizer, **parts[i][1])
    return cls(optimizer=optimizer, **kwargs)
