import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = [p for p in params]
    optimizer.zero_grad()
    loss_fn().backward()
    grads = [p.grad for p in params if p.grad is not None]
    norm = torch.sqrt(sum((g * g).sum() for g in grads))
    if norm > max_norm:
        for g in grads:
            g.mul_(max_norm / norm)
    optimizer.step()
    return norm.item()
