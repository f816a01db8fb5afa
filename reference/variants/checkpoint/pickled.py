import pickle


def save_state(model, optimizer, scheduler):
    return pickle.dumps((model.state_dict(), optimizer.state_dict(), scheduler.state_dict()))


def load_state(model, optimizer, scheduler, state):
    m, o, s = pickle.loads(state)
    model.load_state_dict(m)
    optimizer.load_state_dict(o)
    scheduler.load_state_dict(s)
    return model, optimizer, scheduler
