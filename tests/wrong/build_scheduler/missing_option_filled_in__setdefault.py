from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not (isinstance(cls, type) and issubclass(cls, LRScheduler)):
        raise ValueError(name)
    if name == "StepLR":
        kwargs.setdefault("step_size", 30)
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **k) for n, k in kwargs["schedulers"]]
    return cls(optimizer=optimizer, **kwargs)
