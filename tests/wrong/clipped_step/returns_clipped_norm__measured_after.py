import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    torch.nn.utils.clip_grad_norm_(params, max_norm)
    norm = torch.cat([p.grad.flatten() for p in params]).norm()
    optimizer.step()
    return norm.item()
