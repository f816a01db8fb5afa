import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.nn.utils.clip_grad_value_(params, max_norm)
    optimizer.step()
    return norm
