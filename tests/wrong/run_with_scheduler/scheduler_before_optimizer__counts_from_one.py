"""By hand, with t from 1."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for t in range(1, iterations + 1):
        y = f(x)
        y.backward()
        rate = lr * gamma**t
        rows.append((x.item(), y.item(), rate))
        with torch.no_grad():
            x -= rate * x.grad
            x.grad.zero_()
    return rows
