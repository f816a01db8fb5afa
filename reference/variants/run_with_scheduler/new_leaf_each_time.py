"""A new leaf in every iteration, from a Python number."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    at, rate, rows = float(x0), lr, []
    while len(rows) < iterations:
        x = torch.tensor([at], requires_grad=True)
        y = f(x)
        y.backward()
        rows.append((at, y.item(), rate))
        at = at - rate * x.grad.item()
        rate = rate * gamma
    return rows
