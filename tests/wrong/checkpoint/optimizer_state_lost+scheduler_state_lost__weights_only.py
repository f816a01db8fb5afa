from copy import deepcopy


def save_state(model, optimizer, scheduler):
    return deepcopy(model.state_dict())


def load_state(model, optimizer, scheduler, state):
    model.load_state_dict(state)
