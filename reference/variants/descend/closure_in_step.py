"""Each step is given a closure and hands back the height of before."""

import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    p = torch.tensor([float(s) for s in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)

    def closure():
        optimizer.zero_grad()
        z = surface(p[0], p[1])
        z.backward()
        return z

    trace = []
    for _ in range(iterations):
        place = p.tolist()
        trace.append((*place, optimizer.step(closure).item()))
    return trace
