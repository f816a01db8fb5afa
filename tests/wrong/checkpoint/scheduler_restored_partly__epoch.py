from copy import deepcopy


def save_state(model, optimizer, scheduler):
    return {
        "epoch": scheduler.last_epoch,
        "model": deepcopy(model.state_dict()),
        "optimizer": deepcopy(optimizer.state_dict()),
    }


def load_state(model, optimizer, scheduler, state):
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.last_epoch = state["epoch"]
