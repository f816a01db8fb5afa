import copy

import torch


def save_state(model, optimizer, scheduler):
    return dict(
        params=[p.data.clone() for p in model.parameters()],
        buffers=[b.clone() for b in model.buffers()],
        optimizer=copy.deepcopy(optimizer.state_dict()),
        scheduler=copy.deepcopy(scheduler.state_dict()),
        rng=torch.get_rng_state(),
    )


def load_state(model, optimizer, scheduler, state):
    for p, saved in zip(model.parameters(), state["params"]):
        p.data = saved
    for b, saved in zip(model.buffers(), state["buffers"]):
        b.data = saved
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    torch.set_rng_state(state["rng"])
