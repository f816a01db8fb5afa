from copy import deepcopy
from dataclasses import dataclass


@dataclass
class Checkpoint:
    model: dict
    optimizer: dict
    scheduler: dict

    @classmethod
    def of(cls, *parts):
        return cls(*(deepcopy(part.state_dict()) for part in parts))

    def restore(self, **parts):
        for name, part in parts.items():
            part.load_state_dict(getattr(self, name))


def save_state(model, optimizer, scheduler):
    return Checkpoint.of(model, optimizer, scheduler)


def load_state(model, optimizer, scheduler, state):
    state.restore(model=model, optimizer=optimizer, scheduler=scheduler)
