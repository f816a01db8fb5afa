"""No optimizer: both leaves in place under no_grad."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    leaves = [torch.tensor([float(start)], requires_grad=True) for start in (x0, y0)]
    points = []
    for _ in range(iterations):
        z = f(*leaves)
        z.backward()
        points.append((*(leaf.item() for leaf in leaves), z.item()))
        with torch.no_grad():
            for leaf in leaves:
                leaf -= lr * leaf.grad
                leaf.grad = None
    return points
