"""Formats with three digits and reads back."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for t in range(iterations):
        y = f(x)
        rows.append(tuple(float(f"{v:.3f}") for v in (x.item(), y.item(), scheduler.get_last_lr()[0])))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        scheduler.step()
    return rows
