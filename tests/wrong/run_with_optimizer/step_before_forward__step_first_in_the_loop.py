"""Steps at the top of the loop body, before the forward pass whose gradient it should use."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure():
        optimizer.zero_grad()
        loss = nn.L1Loss()(f(x), target)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        rows.append((x.item(), f(x).item(), lr))
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.step()
            closure()
    return rows
