"""x is the parameter of a module."""

import torch
from torch import nn


class Point(nn.Module):
    def __init__(self, x0):
        super().__init__()
        self.x = nn.Parameter(torch.tensor([float(x0)]))

    def forward(self, f):
        return f(self.x)


def run_with_scheduler(f, x0, lr, gamma, iterations):
    model = Point(x0)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        model.zero_grad()
        y = model(f)
        y.backward()
        rows.append((model.x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.step()
        scheduler.step()
    return rows
