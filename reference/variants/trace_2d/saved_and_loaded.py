"""The optimizer is rebuilt, but what it remembers is carried over."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    memory = optimizer.state_dict()
    for _ in range(iterations):
        optimizer = torch.optim.Adam([x], lr=lr)
        optimizer.load_state_dict(memory)
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points.append((x.item(), y.item()))
        optimizer.step()
        memory = optimizer.state_dict()
    return points
