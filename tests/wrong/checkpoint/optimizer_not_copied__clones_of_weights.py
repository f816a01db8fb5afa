def save_state(model, optimizer, scheduler):
    weights = {k: v.clone() for k, v in model.state_dict().items()}
    return dict(model=weights, optimizer=optimizer.state_dict(), scheduler=scheduler.state_dict())


def load_state(model, optimizer, scheduler, state):
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
