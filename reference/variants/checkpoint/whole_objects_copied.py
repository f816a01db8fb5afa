import copy


def save_state(model, optimizer, scheduler):
    return copy.deepcopy((model, optimizer, scheduler))


def load_state(model, optimizer, scheduler, state):
    for mine, saved in zip((model, optimizer, scheduler), state):
        mine.load_state_dict(saved.state_dict())
