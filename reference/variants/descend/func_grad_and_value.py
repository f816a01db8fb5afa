"""torch.func computes slopes and value."""

import torch
from torch.func import grad_and_value


def descend(surface, start, name, lr, iterations, **kwargs):
    slopes_and_value = grad_and_value(lambda q: surface(q[0], q[1]))
    p = torch.nn.Parameter(torch.tensor([float(s) for s in start]))
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        p.grad, z = slopes_and_value(p.detach())
        trace.append((*p.tolist(), z.item()))
        optimizer.step()
    return trace
