"""unbind takes the parameter apart."""

import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    p = torch.tensor([float(s) for s in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = surface(*p.unbind())
        z.backward()
        trace.append((float(p.detach()[0]), float(p.detach()[1]), float(z)))
        optimizer.step()
    return trace
