"""Clears between backward and step only."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.zero_grad()
        optimizer.step()
        scheduler.step()
    return rows
