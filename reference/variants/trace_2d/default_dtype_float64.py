"""Double precision by torch's default, put back afterwards."""

import torch


def trace_2d(f, x0, lr, iterations):
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points.append((x.item(), y.item()))
        optimizer.step()
    torch.set_default_dtype(before)
    return points
