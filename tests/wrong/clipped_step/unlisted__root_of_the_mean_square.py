import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.cat([p.grad.flatten() for p in params]).pow(2).mean().sqrt()
    if norm > max_norm:
        for p in params:
            p.grad *= max_norm / norm
    optimizer.step()
    return norm.item()
