"""Works on copies of the options."""

import copy

import torch.optim.lr_scheduler as lrs


def build_scheduler(name, optimizer, **kwargs):
    options = copy.copy(kwargs)
    scheduler_type = getattr(lrs, name, None)
    if not (scheduler_type and isinstance(scheduler_type, type) and issubclass(scheduler_type, lrs.LRScheduler)):
        raise ValueError(f"{name!r} is not a learning rate scheduler")
    if "schedulers" not in options:
        return scheduler_type(optimizer, **options)
    children = []
    for child, child_options in copy.copy(options.pop("schedulers")):
        child_options = dict(child_options)
        children.append(build_scheduler(child, optimizer, **child_options))
    if "milestones" in options:
        return scheduler_type(optimizer, children, list(options["milestones"]))
    return scheduler_type(children, optimizer=optimizer)
