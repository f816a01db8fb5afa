import copy

import torch


def save_state(model, optimizer, scheduler):
    return copy.deepcopy([part.state_dict() for part in (model, optimizer, scheduler)])


def load_state(model, optimizer, scheduler, state):
    for kept in state[1]["state"].values():
        for name in kept:
            if name.endswith("sq"):
                kept[name] = torch.zeros_like(kept[name])
    for part, kept in zip((model, optimizer, scheduler), state):
        part.load_state_dict(kept)
