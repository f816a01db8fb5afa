import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    loss_fn().backward()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    return norm.item()
