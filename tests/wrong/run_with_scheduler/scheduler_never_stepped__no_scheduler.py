"""The scheduler is left out."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for _ in range(iterations):
        optim.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), lr))
        optim.step()
    return rows
