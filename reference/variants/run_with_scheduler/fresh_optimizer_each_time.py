"""A new SGD with the right rate in every iteration: it has no state to lose."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    rows = []
    for _ in range(iterations):
        optimizer = torch.optim.SGD([x], lr=lr)
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), lr))
        optimizer.step()
        lr = lr * gamma
    return rows
