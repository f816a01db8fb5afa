import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    held = [p for group in optimizer.param_groups for p in group["params"]]
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.nn.utils.clip_grad_norm_(held, max_norm, foreach=False)
    optimizer.step()
    return norm.item()
