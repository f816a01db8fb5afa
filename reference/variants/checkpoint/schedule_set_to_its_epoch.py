import warnings
from copy import deepcopy


def save_state(model, optimizer, scheduler):
    return deepcopy(model.state_dict()), deepcopy(optimizer.state_dict()), scheduler.last_epoch


def load_state(model, optimizer, scheduler, state):
    weights, memory, epoch = state
    model.load_state_dict(weights)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scheduler.step(epoch)
    optimizer.load_state_dict(memory)
