import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = max(p.grad.abs().max().item() for p in params)
    if norm > max_norm:
        for p in params:
            p.grad /= norm / max_norm
    optimizer.step()
    return norm
