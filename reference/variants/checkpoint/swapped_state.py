import torch


def save_state(model, optimizer, scheduler):
    with torch.inference_mode():
        return [
            {name: tensor.numpy().tolist() for name, tensor in model.state_dict().items()},
            torch.utils._pytree.tree_map(
                lambda leaf: leaf.tolist() if isinstance(leaf, torch.Tensor) else leaf, optimizer.state_dict()
            ),
            dict(scheduler.state_dict()),
        ]


def load_state(model, optimizer, scheduler, state):
    weights, memory, counters = state
    like = model.state_dict()
    model.load_state_dict({name: torch.tensor(value, dtype=like[name].dtype) for name, value in weights.items()})
    params = optimizer.param_groups[0]["params"]
    for index, entries in memory["state"].items():
        for key, value in entries.items():
            dtype = torch.float32 if key == "step" or key == "mu_product" else params[index].dtype
            entries[key] = torch.tensor(value, dtype=dtype)
    optimizer.load_state_dict(memory)
    scheduler.load_state_dict(counters)
