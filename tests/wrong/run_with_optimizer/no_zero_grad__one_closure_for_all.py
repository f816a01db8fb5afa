"""One closure for every optimizer, which never clears."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    criterion = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure():
        loss = criterion(f(x), target)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((x.item(), f(x).item(), lr))
        optimizer.step(closure)
    return rows
