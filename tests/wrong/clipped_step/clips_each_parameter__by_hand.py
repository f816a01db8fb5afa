import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    total = 0.0
    for p in params:
        norm = p.grad.norm().item()
        total += norm**2
        if norm > max_norm:
            p.grad *= max_norm / norm
    optimizer.step()
    return total**0.5
