import io

import torch


def save_state(model, optimizer, scheduler) -> bytes:
    out = io.BytesIO()
    torch.save([part.state_dict() for part in (model, optimizer, scheduler)], out)
    return out.getvalue()


def load_state(model, optimizer, scheduler, state: bytes) -> None:
    parts = torch.load(io.BytesIO(state), weights_only=False, map_location="cpu")
    for part, kept in zip((model, optimizer, scheduler), parts):
        part.load_state_dict(kept)
