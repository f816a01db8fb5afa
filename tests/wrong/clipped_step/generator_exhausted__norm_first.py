import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    optimizer.zero_grad()
    loss_fn().backward()
    total = torch.stack([p.grad.norm() for p in params]).norm()
    scale = min(1.0, max_norm / (total.item() + 1e-6))
    for p in params:
        p.grad.mul_(scale)
    optimizer.step()
    return total.item()
