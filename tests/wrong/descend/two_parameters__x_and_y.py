import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    x, y = (torch.tensor([float(s)], requires_grad=True) for s in start)
    optimizer = getattr(torch.optim, name)([x, y], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = surface(x, y)
        z.backward()
        trace.append((x.item(), y.item(), z.item()))
        optimizer.step()
    return trace
