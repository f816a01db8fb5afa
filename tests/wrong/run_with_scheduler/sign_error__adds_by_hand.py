"""By hand, with a plus."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for t in range(iterations):
        y = f(x)
        y.backward()
        rate = lr * gamma**t
        rows.append((x.item(), y.item(), rate))
        x.data += rate * x.grad
        x.grad.zero_()
    return rows
