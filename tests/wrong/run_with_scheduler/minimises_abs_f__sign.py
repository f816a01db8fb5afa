"""By hand, with the sign of y."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for _ in range(iterations):
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), lr))
        with torch.no_grad():
            x -= lr * torch.sign(y) * x.grad
        x.grad = None
        lr *= gamma
    return rows
