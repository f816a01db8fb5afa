"""A velocity by hand."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    v = torch.zeros(1)
    rows = []
    for t in range(iterations):
        y = f(x)
        y.backward()
        rate = lr * gamma**t
        rows.append((x.item(), y.item(), rate))
        with torch.no_grad():
            v = 0.9 * v + x.grad
            x -= rate * v
        x.grad = None
    return rows
