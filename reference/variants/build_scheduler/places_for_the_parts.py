"""A list with a place for every part."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    kind = lr_scheduler.__dict__.get(name)
    if not isinstance(kind, type) or not issubclass(kind, lr_scheduler.LRScheduler):
        raise KeyError(f"no scheduler {name}")
    if "schedulers" in kwargs:
        pairs = kwargs["schedulers"]
        parts = [None] * len(pairs)
        for i in range(len(pairs)):
            n, o = pairs[i]
            parts[i] = build_scheduler(n, optimizer, **o)
        kwargs["schedulers"] = parts
    return kind(optimizer=optimizer, **kwargs)
