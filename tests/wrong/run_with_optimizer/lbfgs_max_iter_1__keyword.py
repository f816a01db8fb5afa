"""LBFGS with a single inner iteration per step."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    criterion = nn.L1Loss()
    optimizer = torch.optim.LBFGS([x], lr=lr, max_iter=1) if optimizer_name == "LBFGS" else getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = criterion(f(x), target)
        loss.backward()
        return loss

    rows = []
    for i in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = criterion(y, target)
            loss.backward()
            optimizer.step()
    return rows
