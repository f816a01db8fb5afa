"""Each point is a named tuple; columns are kept apart until the end."""

from typing import NamedTuple

import torch


class Point(NamedTuple):
    x: float
    y: float


def trace_2d(f, x0, lr, iterations):
    x = torch.full((1,), float(x0)).requires_grad_(True)
    optimizer = torch.optim.Adam(params=[x], lr=lr)
    xs, ys = [], []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        xs.append(float(x))
        ys.append(float(y))
        optimizer.step()
    return [Point(*pair) for pair in zip(xs, ys)]
