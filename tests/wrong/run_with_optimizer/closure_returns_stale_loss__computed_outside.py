"""The closure returns the loss of the loop, whose backward was called outside."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        loss = nn.L1Loss()(y, target)
        loss.backward()
        rows.append((x.item(), y.item(), lr))

        def closure():
            return loss

        optimizer.step(closure)
    return rows
