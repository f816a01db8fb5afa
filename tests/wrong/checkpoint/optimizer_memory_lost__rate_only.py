from copy import deepcopy


def save_state(model, optimizer, scheduler):
    return deepcopy(model.state_dict()), optimizer.param_groups[0]["lr"], deepcopy(scheduler.state_dict())


def load_state(model, optimizer, scheduler, state):
    weights, lr, schedule = state
    model.load_state_dict(weights)
    for group in optimizer.param_groups:
        group["lr"] = lr
    scheduler.load_state_dict(schedule)
