"""The elements get names of their own."""

import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    p = torch.tensor([float(s) for s in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        optimizer.zero_grad()
        x, y = p
        z = surface(x, y)
        z.backward()
        trace.append((x.item(), y.item(), z.item()))
        optimizer.step()
    return trace
