import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    loss = loss_fn()
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.grad = None
    return norm.item()
