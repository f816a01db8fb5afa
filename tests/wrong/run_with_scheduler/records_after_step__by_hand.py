"""By hand; the row after the update."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for t in range(iterations):
        rate = lr * gamma**t
        y = f(x)
        y.backward()
        with torch.no_grad():
            x -= rate * x.grad
        x.grad = None
        rows.append((x.item(), f(x).item(), rate))
    return rows
