"""match on the name."""

from torch.optim import lr_scheduler as ls


def build_scheduler(name, optimizer, **kwargs):
    match name, kwargs:
        case "ChainedScheduler", {"schedulers": pairs}:
            return ls.ChainedScheduler([build_scheduler(n, optimizer, **o) for n, o in pairs], optimizer)
        case "SequentialLR", {"schedulers": pairs, "milestones": milestones}:
            parts = [build_scheduler(n, optimizer, **o) for n, o in pairs]
            return ls.SequentialLR(optimizer, schedulers=parts, milestones=milestones)
        case _:
            kind = ls.__dict__.get(name)
            if isinstance(kind, type) and issubclass(kind, ls.LRScheduler):
                return kind(optimizer, **kwargs)
            raise ValueError(f"no scheduler {name!r}")
