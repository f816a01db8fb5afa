"""The notebook's own cell, made a function."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points += [(x.item(), y.item())]
        optimizer.step()
    return points
