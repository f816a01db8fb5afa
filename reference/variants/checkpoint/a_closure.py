from copy import deepcopy


def save_state(model, optimizer, scheduler):
    kept = [deepcopy(part.state_dict()) for part in (model, optimizer, scheduler)]

    def restore(*parts):
        for part, own in zip(parts, kept, strict=True):
            part.load_state_dict(deepcopy(own))

    return restore


def load_state(model, optimizer, scheduler, state):
    state(model, optimizer, scheduler)
