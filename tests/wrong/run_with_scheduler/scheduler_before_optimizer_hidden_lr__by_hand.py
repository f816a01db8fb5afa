"""The rate shrinks between the row and the update."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for _ in range(iterations):
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), lr))
        lr *= gamma
        with torch.no_grad():
            x.sub_(lr * x.grad)
        x.grad = None
    return rows
