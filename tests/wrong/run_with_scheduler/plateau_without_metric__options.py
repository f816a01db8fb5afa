"""ReduceLROnPlateau with options, told to step without a metric."""

import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = ReduceLROnPlateau(optimizer, "min", factor=gamma, patience=0)
    rows = []
    for t in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        scheduler.step()
    return rows
