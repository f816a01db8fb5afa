"""New leaves in every iteration, from Python numbers."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    at, points = (float(x0), float(y0)), []
    while len(points) < iterations:
        x, y = (torch.tensor([number], dtype=torch.double, requires_grad=True) for number in at)
        z = f(x, y)
        z.backward()
        points.append((*at, z.item()))
        at = at[0] - lr * x.grad.item(), at[1] - lr * y.grad.item()
    return points
