import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = tuple(params)
    optimizer.zero_grad(set_to_none=False)
    loss_fn().backward()
    norm = torch.norm(torch.stack([torch.norm(p.grad.detach()) for p in params if p.grad is not None]))
    factor = torch.clamp(max_norm / (norm + 1e-6), max=1.0)
    for p in params:
        if p.grad is not None:
            p.grad.detach().mul_(factor)
    optimizer.step()
    return norm.item()
