"""Adam in Python numbers, as the statement writes it."""

from math import sqrt

import torch


def trace_2d(f, x0, lr, iterations):
    at, m, v, points = float(x0), 0.0, 0.0, []
    for t in range(1, iterations + 1):
        x = torch.tensor([at], dtype=torch.float64, requires_grad=True)
        y = f(x)
        y.backward()
        points.append((at, y.item()))
        g = x.grad.item()
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        at -= lr * m / (1 - 0.9**t) / (sqrt(v / (1 - 0.999**t)) + 1e-8)
    return points
