"""Options of its own, which nobody gives."""

import torch


def trace_2d(f, x0, lr=0.1, iterations=10, optimizer_class=torch.optim.Adam, **options):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = optimizer_class([x], lr=lr, **options)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points.append((x.item(), y.item()))
        optimizer.step()
    return points
