"""The argument is overwritten."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    lr = 0.5
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for t in range(iterations):
        y = f(x)
        (slope,) = torch.autograd.grad(y, x)
        rows.append((x.item(), y.item(), lr))
        with torch.no_grad():
            x -= lr * slope
        lr *= gamma
    return rows
