def save_state(model, optimizer, scheduler):
    return model.state_dict(), optimizer.state_dict(), scheduler.state_dict()


def load_state(model, optimizer, scheduler, state):
    for part, kept in zip((model, optimizer, scheduler), state):
        part.load_state_dict(kept)
