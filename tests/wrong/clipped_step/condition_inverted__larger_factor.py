import math


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = math.sqrt(sum((p.grad**2).sum().item() for p in params))
    f = max(1.0, max_norm / norm)
    for p in params:
        p.grad *= f
    optimizer.step()
    return norm
