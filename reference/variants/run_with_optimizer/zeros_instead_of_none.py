"""Clears with set_to_none=False, so that the gradient stays a tensor of zeros."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    criterion = nn.L1Loss(reduction="sum")

    def closure():
        optimizer.zero_grad(set_to_none=False)
        loss = criterion(f(x), target)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append([x.item(), y.item(), lr])
        optimizer.zero_grad(set_to_none=False)
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            criterion(y, target).backward()
            optimizer.step()
    return rows
