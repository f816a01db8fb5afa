"""LambdaLR with exp(t log gamma)."""

import math

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    k = -math.log(gamma)

    def decay(t):
        return math.exp(-k * t)

    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, decay)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        scheduler.step()
    return rows
