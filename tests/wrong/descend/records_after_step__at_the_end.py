import torch


def descend(surface, start, name, lr, iterations, **kwargs):
    p = torch.tensor([float(s) for s in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = surface(p[0], p[1])
        z.backward()
        optimizer.step()
        with torch.no_grad():
            trace.append((p[0].item(), p[1].item(), surface(*p).item()))
    return trace
