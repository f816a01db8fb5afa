import tempfile
from pathlib import Path

import torch


def save_state(model, optimizer, scheduler):
    path = Path(tempfile.mkdtemp()) / "checkpoint.pt"
    torch.save({"m": model.state_dict(), "o": optimizer.state_dict(), "s": scheduler.state_dict()}, path)
    return str(path)


def load_state(model, optimizer, scheduler, state):
    loaded = torch.load(state, weights_only=True)
    model.load_state_dict(loaded["m"])
    optimizer.load_state_dict(loaded["o"])
    scheduler.load_state_dict(loaded["s"])
