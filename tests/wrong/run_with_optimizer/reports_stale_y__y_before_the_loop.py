"""y is computed before the loop for the rows; the loss is computed anew."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    y = f(x)

    def closure():
        optimizer.zero_grad()
        loss = nn.L1Loss()(f(x), target)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((x.item(), y.item(), lr))
        optimizer.step(closure)
    return rows
