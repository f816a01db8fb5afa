import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    optimizer.zero_grad()
    loss_fn().backward()
    grads = [p.grad.clone() for p in params]
    norm = torch.cat([g.flatten() for g in grads]).norm().item()
    grads = [g * min(1.0, max_norm / norm) for g in grads]
    optimizer.step()
    return norm
