import copy

import torch


def save_state(model, optimizer, scheduler):
    arrays = {name: tensor.detach().cpu().numpy().copy() for name, tensor in model.state_dict().items()}
    return arrays, copy.deepcopy(optimizer.state_dict()), copy.deepcopy(scheduler.state_dict()), scheduler.last_epoch


def load_state(model, optimizer, scheduler, state):
    arrays, of_optimizer, of_scheduler, epoch = state
    model.load_state_dict({name: torch.as_tensor(array) for name, array in arrays.items()})
    optimizer.load_state_dict(of_optimizer)
    scheduler.load_state_dict(of_scheduler)
    assert scheduler.last_epoch == epoch
