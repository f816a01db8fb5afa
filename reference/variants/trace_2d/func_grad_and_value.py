"""torch.func computes slope and value."""

import torch
from torch.func import grad_and_value


def trace_2d(f, x0, lr, iterations):
    slope_and_value = grad_and_value(f)
    x = torch.tensor(float(x0), requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        x.grad, value = slope_and_value(x.detach())
        points.append((x.item(), value.item()))
        optimizer.step()
    return points
