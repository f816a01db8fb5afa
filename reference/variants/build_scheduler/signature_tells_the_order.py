"""Asks the signature where the optimizer goes."""

import inspect

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    kind = getattr(lr_scheduler, name, None)
    if not inspect.isclass(kind) or lr_scheduler.LRScheduler not in kind.__mro__[1:]:
        raise ValueError(f"unknown scheduler: {name}")
    given = {"optimizer": optimizer, **kwargs}
    if "schedulers" in given:
        given["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in given["schedulers"]]
    bound = inspect.signature(kind).bind(**given)
    return kind(*bound.args, **bound.kwargs)
