"""Calls the loss as (target, y), which is the same for L1."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    loss_function = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        optimizer.zero_grad()
        loss = loss_function(target, y)
        loss.backward()
        if optimizer_name != "LBFGS":
            optimizer.step()
            continue

        def closure():
            x.grad.zero_()
            loss = loss_function(target, f(x))
            loss.backward()
            return loss

        optimizer.step(closure)
    return rows
