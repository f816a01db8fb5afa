"""One closure serves every optimizer; the row takes y from a forward pass of its own."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y_target = torch.tensor([float(y_target)])
    criterion = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = criterion(f(x), y_target)
        loss.backward()
        return loss

    history = []
    for i in range(iterations):
        with torch.no_grad():
            history.append((x.item(), f(x).item(), lr))
        optimizer.step(closure)
    return history
