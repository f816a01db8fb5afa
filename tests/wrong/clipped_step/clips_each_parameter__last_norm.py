import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    optimizer.zero_grad()
    loss_fn().backward()
    for param in params:
        norm = torch.nn.utils.clip_grad_norm_([param], max_norm)
    optimizer.step()
    return norm.item()
