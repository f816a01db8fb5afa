"""Each row is a named tuple."""

from typing import NamedTuple

import torch


class Row(NamedTuple):
    x: float
    y: float
    lr: float


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        rows.append(Row(x=x.item(), y=y.item(), lr=optimizer.param_groups[0]["lr"]))
        optimizer.step()
        scheduler.step()
    return rows
