"""Only the sign of the slope counts."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for t in range(iterations):
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), lr * gamma**t))
        x.data -= lr * gamma**t * x.grad.sign()
        x.grad.zero_()
    return rows
