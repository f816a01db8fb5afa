"""Options of its own, and prints."""

import torch


def trace_3d(f, x0, y0, lr=0.1, iterations=15, momentum=0.0):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr, momentum=momentum)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(x, y)
        z.backward()
        points.append((x.item(), y.item(), z.item()))
        print(x.data, y.data, z.data)
        optimizer.step()
    return points
