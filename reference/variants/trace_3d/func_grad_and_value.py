"""torch.func computes both slopes and the value."""

import torch
from torch.func import grad_and_value


def trace_3d(f, x0, y0, lr, iterations):
    slopes_and_value = grad_and_value(f, argnums=(0, 1))
    x, y = torch.tensor(float(x0)), torch.tensor(float(y0))
    points = []
    for _ in range(iterations):
        (dx, dy), z = slopes_and_value(x, y)
        points.append((x.item(), y.item(), z.item()))
        x, y = x - lr * dx, y - lr * dy
    return points
