class Saved:
    pass


def save_state(model, optimizer, scheduler):
    saved = Saved()
    saved.model, saved.optimizer, saved.scheduler = model, optimizer, scheduler
    return saved


def load_state(model, optimizer, scheduler, state):
    scheduler.load_state_dict(state.scheduler.state_dict())
    optimizer.load_state_dict(state.optimizer.state_dict())
    model.load_state_dict(state.model.state_dict())
