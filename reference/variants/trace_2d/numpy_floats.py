"""numpy's float64 is a float."""

import numpy as np
import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points.append((np.float64(x.item()), np.float64(y.item())))
        optimizer.step()
    return points
