import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = sum(p.grad.pow(2).sum().item() for p in params)
    for p in params:
        p.grad *= min(1, max_norm / norm)
    optimizer.step()
    return norm
