"""A table of doubles is filled and turned into lists."""

import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([{"params": [x], "lr": lr}])
    table = torch.zeros(iterations, 2, dtype=torch.float64)
    for t in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        table[t, 0], table[t, 1] = x.item(), y.item()
        optimizer.step()
    return table.tolist()
