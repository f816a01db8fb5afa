"""Walks the subclasses of LRScheduler."""

from torch.optim.lr_scheduler import LRScheduler


def below(kind):
    for child in kind.__subclasses__():
        yield child
        yield from below(child)


def build_scheduler(name, optimizer, **kwargs):
    found = next((kind for kind in below(LRScheduler) if kind.__name__ == name), None)
    if found is None:
        raise ValueError("no such scheduler: " + name)
    if name in ("ChainedScheduler", "SequentialLR"):
        kwargs["schedulers"] = list(
            map(lambda pair: build_scheduler(pair[0], optimizer, **pair[1]), kwargs["schedulers"])
        )
    return found(optimizer=optimizer, **kwargs)
