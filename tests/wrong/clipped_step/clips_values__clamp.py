import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = sum(p.grad.norm() ** 2 for p in params) ** 0.5
    for p in params:
        p.grad.clamp_(-max_norm, max_norm)
    optimizer.step()
    return norm.item()
