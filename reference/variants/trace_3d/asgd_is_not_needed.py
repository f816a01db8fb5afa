"""Momentum and decay are given as zeros, and a constant is added to the height."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(x, y)
        (z + 7).backward()
        points.append((x.item(), y.item(), z.item()))
        optimizer.step()
    return points
