from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not (isinstance(cls, type) and issubclass(cls, LRScheduler)):
        raise ValueError(name)
    if "schedulers" in kwargs:
        parts = []
        while kwargs["schedulers"]:
            n, k = kwargs["schedulers"].pop(0)
            parts.append(build_scheduler(n, optimizer, **k))
        kwargs["schedulers"] = parts
    return cls(optimizer=optimizer, **kwargs)
