"""The step is given a closure and hands back f(x) of before."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)

    def closure():
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        return y

    points = []
    while len(points) < iterations:
        before = x.item()
        points.append((before, optimizer.step(closure).item()))
    return points
