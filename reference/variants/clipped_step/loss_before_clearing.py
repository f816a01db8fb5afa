import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    loss = loss_fn()
    optimizer.zero_grad()
    loss.backward()
    total_norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    return total_norm.item()
