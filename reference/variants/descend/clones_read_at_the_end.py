"""Copies, read when the loop is over."""

import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    p = torch.tensor([float(s) for s in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = surface(p[0], p[1])
        z.backward()
        trace.append((p.detach().clone(), z.detach()))
        optimizer.step()
    return [(*place.tolist(), height.item()) for place, height in trace]
