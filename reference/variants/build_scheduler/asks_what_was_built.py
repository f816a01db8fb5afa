from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name)
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **k) for n, k in kwargs["schedulers"]]
    s = cls(optimizer=optimizer, **kwargs)
    if not isinstance(s, LRScheduler):
        raise ValueError(name)
    return s
