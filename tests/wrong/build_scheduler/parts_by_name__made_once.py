from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not (isinstance(cls, type) and issubclass(cls, LRScheduler)):
        raise ValueError(name)
    if "schedulers" in kwargs:
        built = {n: build_scheduler(n, optimizer, **k) for n, k in kwargs["schedulers"]}
        kwargs["schedulers"] = [built[n] for n, k in kwargs["schedulers"]]
    return cls(optimizer=optimizer, **kwargs)
