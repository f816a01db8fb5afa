"""The slope is a finite difference."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x, rows = float(x0), []
    for t in range(iterations):
        y = f(torch.tensor([x])).item()
        slope = (f(torch.tensor([x + 0.01])).item() - y) / 0.01
        rows.append((x, y, lr * gamma**t))
        x -= lr * gamma**t * slope
    return rows
