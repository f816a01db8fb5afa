from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name, optimizer, **kwargs):
    cls = getattr(lr_scheduler, name, None)
    if not (isinstance(cls, type) and issubclass(cls, LRScheduler)):
        raise ValueError(name)
    return cls(optimizer)
