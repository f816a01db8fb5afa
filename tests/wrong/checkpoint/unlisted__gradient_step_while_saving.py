import copy


def save_state(model, optimizer, scheduler):
    optimizer.step()
    return copy.deepcopy([part.state_dict() for part in (model, optimizer, scheduler)])


def load_state(model, optimizer, scheduler, state):
    for part, kept in zip((model, optimizer, scheduler), state):
        part.load_state_dict(kept)
