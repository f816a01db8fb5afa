import copy


def save_state(model, optimizer, scheduler):
    return {
        "model_state_dict": copy.deepcopy(model.state_dict()),
        "optimizer_state_dict": copy.deepcopy(optimizer.state_dict()),
        "scheduler_state_dict": copy.deepcopy(scheduler.state_dict()),
    }


def load_state(model, optimizer, scheduler, state):
    scheduler.load_state_dict(state["scheduler_state_dict"])
    optimizer.load_state_dict(state["optimizer_state_dict"])
    model.load_state_dict(state["model_state_dict"])
