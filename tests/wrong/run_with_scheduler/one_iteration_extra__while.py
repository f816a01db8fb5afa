"""Counts from 0 to iterations."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    t, rows = 0, []
    while t <= iterations:
        y = f(x)
        rows.append((x.item(), y.item(), lr * gamma**t))
        optim.zero_grad()
        y.backward()
        optim.param_groups[0]["lr"] = lr * gamma**t
        optim.step()
        t += 1
    return rows
