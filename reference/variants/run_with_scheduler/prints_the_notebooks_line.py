"""Prints the notebook's line and returns the rows asked for."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)]).requires_grad_(True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        y = f(x)
        y.backward()
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
        print(y.item(), "| lr :", scheduler.get_last_lr()[0])
        optimizer.zero_grad()
    return rows
