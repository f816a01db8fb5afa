"""Backward in the loop and again in LBFGS's closure, which does not clear."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    criterion = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        loss = criterion(y, target)
        loss.backward()
        if optimizer_name == "LBFGS":

            def closure():
                again = criterion(f(x), target)
                again.backward()
                return again

            optimizer.step(closure)
        else:
            optimizer.step()
    return rows
