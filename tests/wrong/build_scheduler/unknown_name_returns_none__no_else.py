"""No else."""

from torch.optim import lr_scheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = vars(lr_scheduler).get(name)
    if isinstance(cls, type) and issubclass(cls, lr_scheduler.LRScheduler):
        if "schedulers" in kwargs:
            kwargs["schedulers"] = [build_scheduler(n, optimizer, **o) for n, o in kwargs["schedulers"]]
        return cls(optimizer=optimizer, **kwargs)
