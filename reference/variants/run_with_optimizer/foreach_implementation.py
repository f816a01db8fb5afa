"""Asks for torch's foreach kernels where there are some."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    options = {} if optimizer_name == "LBFGS" else {"foreach": True}
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr, **options)
    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        if optimizer_name == "LBFGS":

            def closure():
                optimizer.zero_grad()
                loss = nn.L1Loss()(f(x), target)
                loss.backward()
                return loss

            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = nn.L1Loss()(y, target)
            loss.backward()
            optimizer.step()
    return rows
