"""Keeps clones of the tensors and reads their numbers when the loop is over."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)]).requires_grad_(True)
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    criterion = nn.L1Loss()
    xs, ys = [], []
    for _ in range(iterations):
        y = f(x)
        xs.append(x.detach().clone())
        ys.append(y.detach().clone())

        def closure():
            optimizer.zero_grad()
            loss = criterion(f(x), target)
            loss.backward()
            return loss

        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            criterion(y, target).backward()
            optimizer.step()
    return [(a.item(), b.item(), lr) for a, b in zip(xs, ys)]
