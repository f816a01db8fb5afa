import copy


def save_state(model, optimizer, scheduler):
    return copy.deepcopy((model, optimizer, scheduler))


def load_state(model, optimizer, scheduler, state):
    model, optimizer, scheduler = copy.deepcopy(state)
    return model, optimizer, scheduler
