"""A hook notes the point just before each step."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []

    def note(*_):
        with torch.no_grad():
            points.append((x.item(), f(x).item()))

    optimizer.register_step_pre_hook(note)
    for _ in range(iterations):
        optimizer.zero_grad()
        f(x).backward()
        optimizer.step()
    return points
