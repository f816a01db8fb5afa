from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


class Builder:
    def __init__(self, optimizer): self.optimizer = optimizer
    def __call__(self, name, **kw):
        cls = getattr(lr_scheduler, name, None)
        if not isinstance(cls, type) or not issubclass(cls, LRScheduler):
            raise ValueError(name)
        if "schedulers" in kw:
            kw["schedulers"] = [self(n, **k) for n, k in kw["schedulers"]]
        return cls(optimizer=self.optimizer, **kw)
def build_scheduler(name, optimizer, **kwargs):
    return Builder(optimizer)(name, **kwargs)
