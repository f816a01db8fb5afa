"""A table of doubles is filled and turned into lists."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.full((1,), float(x0), requires_grad=True)
    y = torch.full((1,), float(y0), requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)
    table = torch.zeros(iterations, 3, dtype=torch.float64)
    for row in table:
        optimizer.zero_grad()
        z = f(x, y)
        z.backward()
        row.copy_(torch.cat([x, y, z]).detach())
        optimizer.step()
    return table.tolist()
