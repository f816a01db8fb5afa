"""A schedule that changes nothing."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda _: 1.0)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points.append((x.item(), y.item()))
        optimizer.step()
        scheduler.step()
    return points
