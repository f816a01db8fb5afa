"""Clears between the forward pass and backward, in the closure too."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([x0], dtype=torch.float32, requires_grad=True)
    target = torch.tensor([y_target], dtype=torch.float32)
    optimizer = getattr(torch.optim, optimizer_name)(params=[x], lr=lr)
    rows = []
    for _ in range(iterations):

        def closure():
            y = f(x)
            loss = nn.L1Loss()(y, target)
            optimizer.zero_grad()
            loss.backward()
            return loss

        rows.append((float(x), float(f(x)), float(lr)))
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            closure()
            optimizer.step()
    return rows
