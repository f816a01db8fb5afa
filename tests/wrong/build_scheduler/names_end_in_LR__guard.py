from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    if not name.endswith("LR"):
        raise ValueError(name)
    cls = getattr(lr_scheduler, name)
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **k) for n, k in kwargs["schedulers"]]
    return cls(optimizer=optimizer, **kwargs)
