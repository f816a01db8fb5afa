import json

import torch


def plain(value):
    if isinstance(value, torch.Tensor):
        return {"dtype": str(value.dtype).split(".")[1], "shape": list(value.shape), "values": value.flatten().tolist()}
    if isinstance(value, dict):
        return {"items": [[key, plain(entry)] for key, entry in value.items()]}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return value


def back(value):
    if isinstance(value, dict) and "items" in value:
        return {key: back(entry) for key, entry in value["items"]}
    if isinstance(value, dict):
        return torch.tensor(value["values"], dtype=getattr(torch, value["dtype"])).reshape(value["shape"])
    if isinstance(value, list):
        return [back(entry) for entry in value]
    return value


def save_state(model, optimizer, scheduler):
    return json.dumps([plain(dict(part.state_dict())) for part in (model, optimizer, scheduler)])


def load_state(model, optimizer, scheduler, state):
    for part, text in zip((model, optimizer, scheduler), json.loads(state)):
        part.load_state_dict(back(text))
