"""The step is given a closure and hands back the height of before."""

import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)

    def closure():
        optimizer.zero_grad()
        z = f(x, y)
        z.backward()
        return z

    points = []
    for _ in range(iterations):
        place = x.item(), y.item()
        points.append(place + (optimizer.step(closure).item(),))
    return points
