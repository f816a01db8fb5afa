"""Notes x and f(x) once the step is done; LBFGS gets no closure."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    loss_function = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)
    rows = []
    for i in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        loss = loss_function(y, target)
        loss.backward()
        optimizer.step()
        rows.append((x.item(), f(x).item(), lr))
    return rows
