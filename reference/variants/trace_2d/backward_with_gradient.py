"""backward is told what to start from."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward(gradient=torch.ones_like(y))
        points.append((x.item(), y.item()))
        optimizer.step()
    return points
