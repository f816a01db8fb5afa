"""A module holds x and y."""

import torch
from torch import nn


class Place(nn.Module):
    def __init__(self, x0, y0):
        super().__init__()
        self.x = nn.Parameter(torch.tensor([float(x0)]))
        self.y = nn.Parameter(torch.tensor([float(y0)]))

    def forward(self, f):
        return f(self.x, self.y)


def trace_3d(f, x0, y0, lr, iterations):
    place = Place(x0, y0)
    optimizer = torch.optim.SGD(place.parameters(), lr=lr)
    points = []
    for _ in range(iterations):
        place.zero_grad()
        z = place(f)
        z.backward()
        points.append((place.x.item(), place.y.item(), z.item()))
        optimizer.step()
    return points
