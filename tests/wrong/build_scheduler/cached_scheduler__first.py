from torch.optim import lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


_cache = {}
def build_scheduler(name, optimizer, **kwargs):
    if name in _cache:
        return _cache[name]
    cls = getattr(lr_scheduler, name, None)
    if not (isinstance(cls, type) and issubclass(cls, LRScheduler)):
        raise ValueError(name)
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build_scheduler(n, optimizer, **k) for n, k in kwargs["schedulers"]]
    _cache[name] = cls(optimizer=optimizer, **kwargs)
    return _cache[name]
