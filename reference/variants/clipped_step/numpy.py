import numpy as np


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    flat = np.concatenate([p.grad.numpy().ravel() for p in params if p.grad is not None])
    norm = np.linalg.norm(flat)
    if norm > max_norm:
        for p in params:
            if p.grad is not None:
                p.grad *= float(max_norm / norm)
    optimizer.step()
    return float(norm)
