import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    optimizer.zero_grad()
    loss_fn().backward()
    total = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    return float(total)
