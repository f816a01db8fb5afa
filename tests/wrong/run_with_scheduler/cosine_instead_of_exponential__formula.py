"""Half a cosine by hand."""

import math

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    optim = torch.optim.SGD(params=[x], lr=lr)
    rows = []
    for t in range(iterations):
        rate = 0.5 * lr * (1 + math.cos(math.pi * t / iterations))
        optim.param_groups[0]["lr"] = rate
        y = f(x)
        rows.append((x.item(), y.item(), rate))
        optim.zero_grad()
        y.backward()
        optim.step()
    return rows
