"""The rows are yielded by an inner generator and gathered in a list."""

import torch
from torch import nn


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    def descend():
        x = nn.Parameter(torch.tensor([float(x0)]))
        target = torch.tensor([float(y_target)])
        optimizer = getattr(torch.optim, optimizer_name)([{"params": [x]}], lr=lr)
        while True:
            y = f(x)
            yield x.item(), y.item(), lr

            def closure():
                optimizer.zero_grad()
                loss = nn.L1Loss()(f(x), target)
                loss.backward()
                return loss

            optimizer.step(closure)

    rows = descend()
    return [next(rows) for _ in range(iterations)]
