import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = sum(p.grad.square().sum().item() for p in params if p.grad is not None) ** 0.5
    scale = min(1.0, max_norm / norm)
    for p in params:
        if p.grad is not None:
            p.grad = p.grad * scale
    optimizer.step()
    return norm
