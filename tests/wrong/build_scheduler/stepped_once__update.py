"""Steps for the first epoch."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not isinstance(cls, type) or not issubclass(cls, lr_scheduler.LRScheduler):
        raise ValueError(name)
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
    made = cls(optimizer=optimizer, **kwargs)
    if isinstance(made, lr_scheduler.ReduceLROnPlateau):
        made.step(0.5)
    else:
        optimizer.step()
        made.step()
    return made
