from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def parts_of(optimizer, pairs):
    return [build_scheduler(n, optimizer, **dict(k)) for (n, k) in pairs]
BUILD = {"ChainedScheduler": lambda o, schedulers, **k: lr_scheduler.ChainedScheduler(parts_of(o, schedulers), o, **k),
         "SequentialLR": lambda o, schedulers, **k: lr_scheduler.SequentialLR(o, parts_of(o, schedulers), **k)}
def build_scheduler(name, optimizer, **kwargs):
    if name in BUILD:
        return BUILD[name](optimizer, **kwargs)
    cls = getattr(lr_scheduler, name, None)
    if not (isinstance(cls, type) and issubclass(cls, LRScheduler)):
        raise ValueError(name)
    return cls(optimizer, **kwargs)
