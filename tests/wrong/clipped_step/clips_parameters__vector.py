import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.cat([p.grad.flatten() for p in params]).norm()
    length = torch.cat([p.detach().flatten() for p in params]).norm()
    if length > max_norm:
        with torch.no_grad():
            for p in params:
                p.mul_(max_norm / length)
    optimizer.step()
    return norm.item()
