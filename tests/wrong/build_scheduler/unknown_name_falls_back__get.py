"""A default in a table."""

from torch.optim import lr_scheduler

TABLE = {
    key: value
    for key, value in vars(lr_scheduler).items()
    if isinstance(value, type) and issubclass(value, lr_scheduler.LRScheduler)
}


def build_scheduler(name, optimizer, **kwargs):
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
    return TABLE.get(name, lr_scheduler.StepLR)(optimizer=optimizer, **kwargs)
