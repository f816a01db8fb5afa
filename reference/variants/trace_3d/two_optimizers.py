"""An optimizer for each leaf; both step after the one backward."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    movers = [torch.optim.SGD([leaf], lr=lr) for leaf in (x, y)]
    points = []
    for _ in range(iterations):
        for mover in movers:
            mover.zero_grad()
        z = f(x, y)
        z.backward()
        points.append((x.item(), y.item(), z.item()))
        for mover in movers:
            mover.step()
    return points
