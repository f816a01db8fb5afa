import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    optimizer.zero_grad()
    loss_fn().backward()
    tot = 0.0
    for g in optimizer.param_groups:
        tot += torch.nn.utils.clip_grad_norm_(g["params"], max_norm).item() ** 2
    optimizer.step()
    return tot**0.5
