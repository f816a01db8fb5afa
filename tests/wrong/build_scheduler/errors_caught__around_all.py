from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    try:
        cls = getattr(lr_scheduler, name)
        if not issubclass(cls, LRScheduler):
            return None
        if "schedulers" in kwargs:
            kwargs["schedulers"] = [build_scheduler(n, optimizer, **k) for n, k in kwargs["schedulers"]]
        return cls(optimizer=optimizer, **kwargs)
    except Exception as e:
        print("error", e)
        return None
