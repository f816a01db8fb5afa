"""A module holds x."""

import torch
from torch import nn


class Point(nn.Module):
    def __init__(self, x0):
        super().__init__()
        self.x = nn.Parameter(torch.tensor([x0], dtype=torch.get_default_dtype()))

    def forward(self, f):
        return f(self.x)


def trace_2d(f, x0, lr, iterations):
    model = Point(x0)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    points = []
    for _ in range(iterations):
        model.zero_grad()
        y = model(f)
        y.backward()
        points.append((model.x.item(), y.item()))
        optimizer.step()
    return points
