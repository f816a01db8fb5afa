"""One leaf of two elements, taken apart for f."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    p = torch.tensor([x0, y0], dtype=torch.float32, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(p[0], p[1])
        z.backward()
        points.append((*p.tolist(), z.item()))
        optimizer.step()
    return points
