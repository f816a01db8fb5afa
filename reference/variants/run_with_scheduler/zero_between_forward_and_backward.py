"""Clears between the forward and the backward pass."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma)
    rows = []
    for _ in range(iterations):
        loss = f(x)
        optimizer.zero_grad()
        loss.backward()
        rate = optimizer.param_groups[0]["lr"]
        before = x.item()
        optimizer.step()
        rows.append((before, loss.item(), rate))
        scheduler.step()
    return rows
