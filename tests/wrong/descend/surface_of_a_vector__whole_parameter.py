import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    p = torch.tensor([float(s) for s in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = surface(p)
        z.backward()
        trace.append((p[0].item(), p[1].item(), z.item()))
        optimizer.step()
    return trace
