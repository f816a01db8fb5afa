"""The rate stops at 0.01."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for t in range(iterations):
        rate = max(0.01, lr * gamma**t)
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), rate))
        with torch.no_grad():
            x -= rate * x.grad
        x.grad = None
    return rows
