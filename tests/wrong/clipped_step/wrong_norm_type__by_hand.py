import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.cat([p.grad.abs().flatten() for p in params]).sum()
    factor = torch.clamp(max_norm / (norm + 1e-6), max=1)
    for p in params:
        p.grad.mul_(factor)
    optimizer.step()
    return norm.item()
