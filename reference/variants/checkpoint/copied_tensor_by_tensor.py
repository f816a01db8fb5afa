import torch


@torch.no_grad()
def save_state(model, optimizer, scheduler):
    """Everything by hand, without load_state_dict."""
    tensors = [t.clone() for t in (*model.parameters(), *model.buffers())]
    group = optimizer.param_groups[0]
    memory = [
        {k: v.clone() if isinstance(v, torch.Tensor) else v for k, v in optimizer.state[p].items()}
        if p in optimizer.state
        else None
        for p in group["params"]
    ]
    options = {k: v for k, v in group.items() if k != "params"}
    counters = {k: v for k, v in vars(scheduler).items() if isinstance(v, (int, float)) and not isinstance(v, bool)}
    return tensors, memory, options, counters


@torch.no_grad()
def load_state(model, optimizer, scheduler, state):
    tensors, memory, options, counters = state
    for mine, theirs in zip((*model.parameters(), *model.buffers()), tensors):
        mine.copy_(theirs)
    group = optimizer.param_groups[0]
    optimizer.state.clear()
    for p, kept in zip(group["params"], memory):
        if kept is not None:
            optimizer.state[p] = kept
    group.update(options)
    vars(scheduler).update(counters)
