"""inspect.getmembers."""

import inspect

from torch.optim import lr_scheduler


def is_scheduler(thing):
    return inspect.isclass(thing) and issubclass(thing, lr_scheduler.LRScheduler)


def build_scheduler(name, optimizer, **kwargs):
    classes = dict(inspect.getmembers(lr_scheduler, is_scheduler))
    if name not in classes:
        raise ValueError(f"{name} is none of {sorted(classes)}")
    if "schedulers" in kwargs:
        kwargs = dict(kwargs, schedulers=[build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]])
    return classes[name](optimizer=optimizer, **kwargs)
