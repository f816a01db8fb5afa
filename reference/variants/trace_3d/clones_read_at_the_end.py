"""Copies of the tensors, read when the loop is over."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(x, y)
        z.backward()
        points.append((x.detach().clone(), y.detach().clone(), z.detach()))
        optimizer.step()
    return [tuple(part.item() for part in point) for point in points]
