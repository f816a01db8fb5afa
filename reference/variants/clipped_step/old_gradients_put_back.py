import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    old = [None if p.grad is None else p.grad.clone() for p in params]
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    for p, o in zip(params, old):
        p.grad = o
    return norm.item()
