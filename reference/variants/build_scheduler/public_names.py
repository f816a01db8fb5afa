"""The module's __all__."""

import torch.optim.lr_scheduler as schedulers


def build_scheduler(name, optimizer, **kwargs):
    if name not in schedulers.__all__ or name == "LRScheduler":
        raise LookupError(name)
    make = getattr(schedulers, name)
    parts = kwargs.get("schedulers")
    if parts is None:
        return make(optimizer, **kwargs)
    built = []
    for part_name, part_options in parts:
        built.append(build_scheduler(part_name, optimizer, **part_options))
    kwargs["schedulers"] = built
    return make(optimizer=optimizer, **kwargs)
