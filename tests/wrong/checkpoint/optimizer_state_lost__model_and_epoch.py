import io

import torch


def save_state(model, optimizer, scheduler):
    out = io.BytesIO()
    torch.save((model.state_dict(), scheduler.state_dict()), out)
    return out.getvalue()


def load_state(model, optimizer, scheduler, state):
    weights, schedule = torch.load(io.BytesIO(state))
    model.load_state_dict(weights)
    scheduler.load_state_dict(schedule)
