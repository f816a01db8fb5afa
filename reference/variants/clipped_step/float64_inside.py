import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    squares = [p.grad.double().pow(2).sum() for p in params if p.grad is not None]
    norm = torch.stack(squares).sum().sqrt().item()
    for p in params:
        if p.grad is not None and norm > max_norm:
            p.grad.copy_(p.grad.double() / norm * max_norm)
    optimizer.step()
    return norm
