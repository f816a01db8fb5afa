"""One backward for each slope, each into its own leaf only."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(x, y)
        z.backward(retain_graph=True, inputs=[x])
        z.backward(inputs=[y])
        points.append((x.item(), y.item(), z.item()))
        optimizer.step()
    return points
