"""Upper and lower case do not matter."""

from torch.optim import lr_scheduler

BY_NAME = {
    key.lower(): value
    for key, value in vars(lr_scheduler).items()
    if isinstance(value, type) and issubclass(value, lr_scheduler.LRScheduler) and not key.startswith("_")
}


def build_scheduler(name, optimizer, **kwargs):
    cls = BY_NAME.get(name.strip().lower())
    if cls is None:
        raise ValueError(name)
    if kwargs.get("schedulers"):
        kwargs["schedulers"] = tuple(build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"])
    return cls(optimizer=optimizer, **kwargs)
