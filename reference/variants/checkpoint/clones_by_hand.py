from collections import OrderedDict

import torch


def save_state(model, optimizer, scheduler):
    weights = OrderedDict((name, tensor.clone()) for name, tensor in model.state_dict().items())
    memory = optimizer.state_dict()
    kept = {}
    for index, entries in memory["state"].items():
        kept[index] = {}
        for name, value in entries.items():
            kept[index][name] = value.clone() if torch.is_tensor(value) else value
    groups = [dict(group) for group in memory["param_groups"]]
    return OrderedDict(weights=weights, optimizer={"state": kept, "param_groups": groups}, scheduler=dict(scheduler.state_dict()))


def load_state(model, optimizer, scheduler, state):
    model.load_state_dict(state["weights"], strict=True)
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
