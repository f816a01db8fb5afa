"""The formula stands in the row alone."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for t in range(iterations):
        optim.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), lr * gamma**t))
        optim.step()
    return rows
