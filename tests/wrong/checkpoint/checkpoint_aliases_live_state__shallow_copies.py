import copy


def save_state(model, optimizer, scheduler):
    return {
        "model": copy.copy(model.state_dict()),
        "optimizer": dict(optimizer.state_dict()),
        "scheduler": scheduler.state_dict().copy(),
    }


def load_state(model, optimizer, scheduler, state):
    model.load_state_dict(copy.deepcopy(state["model"]))
    optimizer.load_state_dict(copy.deepcopy(state["optimizer"]))
    scheduler.load_state_dict(state["scheduler"])
