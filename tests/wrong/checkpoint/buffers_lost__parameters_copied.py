import copy

import torch


def save_state(model, optimizer, scheduler):
    params = [p.detach().clone() for p in model.parameters()]
    return params, copy.deepcopy(optimizer.state_dict()), copy.deepcopy(scheduler.state_dict())


def load_state(model, optimizer, scheduler, state):
    params, memory, schedule = state
    with torch.no_grad():
        for p, saved in zip(model.parameters(), params):
            p.copy_(saved)
    optimizer.load_state_dict(memory)
    scheduler.load_state_dict(schedule)
