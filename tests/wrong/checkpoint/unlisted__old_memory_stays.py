import copy


def save_state(model, optimizer, scheduler):
    return copy.deepcopy([part.state_dict() for part in (model, optimizer, scheduler)])


def load_state(model, optimizer, scheduler, state):
    weights, memory, schedule = state
    model.load_state_dict(weights)
    group = optimizer.param_groups[0]
    for index, p in enumerate(group["params"]):
        optimizer.state[p].update(memory["state"].get(index, {}))
    group.update({k: v for k, v in memory["param_groups"][0].items() if k != "params"})
    scheduler.load_state_dict(schedule)
