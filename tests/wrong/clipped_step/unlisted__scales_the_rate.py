import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.cat([p.grad.flatten() for p in params]).norm().item()
    if norm > max_norm:
        for group in optimizer.param_groups:
            group["lr"] *= max_norm / norm
    optimizer.step()
    return norm
