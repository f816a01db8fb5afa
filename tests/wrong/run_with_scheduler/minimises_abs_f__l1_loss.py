"""The notebook's L1 loss to zero."""

import torch
from torch import nn


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    criterion = nn.L1Loss()
    target = torch.zeros(1)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        loss = criterion(y, target)
        loss.backward()
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.step()
        scheduler.step()
    return rows
