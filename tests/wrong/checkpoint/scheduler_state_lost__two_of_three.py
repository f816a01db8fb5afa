import pickle


def save_state(model, optimizer, scheduler):
    return pickle.dumps([model.state_dict(), optimizer.state_dict()])


def load_state(model, optimizer, scheduler, state):
    weights, memory = pickle.loads(state)
    optimizer.load_state_dict(memory)
    model.load_state_dict(weights)
