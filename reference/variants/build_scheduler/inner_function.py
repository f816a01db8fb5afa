"""A recursive function inside."""

from typing import Any

from torch.optim import Optimizer, lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    def build(pair: tuple[str, dict[str, Any]]) -> LRScheduler:
        kind, options = pair
        options = {k: [build(p) for p in v] if k == "schedulers" else v for k, v in options.items()}
        cls = getattr(lr_scheduler, kind, None)
        if not isinstance(cls, type) or not issubclass(cls, LRScheduler):
            msg = f"{kind} is not in torch.optim.lr_scheduler"
            raise ValueError(msg)
        return cls(**options, optimizer=optimizer)

    return build((name, kwargs))
