"""The slope comes from forward mode."""

import torch
from torch.func import jvp


def trace_2d(f, x0, lr, iterations):
    x = torch.nn.Parameter(torch.tensor([float(x0)]))
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        value, slope = jvp(f, (x.detach(),), (torch.ones(1),))
        points.append((x.item(), value.item()))
        x.grad = slope
        optimizer.step()
    return points
