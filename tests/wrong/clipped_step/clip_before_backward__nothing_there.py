import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    loss = loss_fn()
    optimizer.zero_grad()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    loss.backward()
    optimizer.step()
    return float(norm)
