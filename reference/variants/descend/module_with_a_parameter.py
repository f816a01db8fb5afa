"""A module holds the place."""

import torch
from torch import nn


class Place(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.p = nn.Parameter(torch.as_tensor(start, dtype=torch.float32).clone())

    def forward(self, surface):
        return surface(self.p[0], self.p[1])


def descend(surface, start, name, lr, iterations, **kwargs):
    place = Place(start)
    optimizer = getattr(torch.optim, name)(place.parameters(), lr=lr, **kwargs)
    trace = []
    for _ in range(iterations):
        place.zero_grad()
        z = place(surface)
        z.backward()
        trace.append((place.p[0].item(), place.p[1].item(), z.item()))
        optimizer.step()
    return trace
