import math


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad(set_to_none=True)
    loss_fn().backward()
    norm = math.hypot(*(x for p in params if p.grad is not None for x in p.grad.flatten().tolist()))
    ratio = max(norm / max_norm, 1.0)
    for p in params:
        if p.grad is not None:
            p.grad.div_(ratio)
    optimizer.step()
    return norm
