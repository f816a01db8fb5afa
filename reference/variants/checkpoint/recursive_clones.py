import torch


def clone(thing):
    if isinstance(thing, torch.Tensor):
        return thing.detach().clone()
    if isinstance(thing, dict):
        return {key: clone(value) for key, value in thing.items()}
    if isinstance(thing, (list, tuple)):
        return type(thing)(clone(value) for value in thing)
    return thing


def save_state(model, optimizer, scheduler):
    return clone({"model": model.state_dict(), "optim": optimizer.state_dict(), "sched": scheduler.state_dict()})


def load_state(model, optimizer, scheduler, state):
    state = clone(state)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optim"])
    scheduler.load_state_dict(state["sched"])
