import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.nn.utils.parameters_to_vector([p.grad for p in params]).norm()
    for p in params:
        p.grad = p.grad / norm * max_norm
    optimizer.step()
    return norm.item()
