"""lr * exp(-gamma t) is put into the group."""

import math

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for t in range(iterations):
        for group in optim.param_groups:
            group["lr"] = lr * math.exp(-gamma * t)
        optim.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), group["lr"]))
        optim.step()
    return rows
