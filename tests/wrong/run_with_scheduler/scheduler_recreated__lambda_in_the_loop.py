"""LambdaLR is built in the loop."""

import torch
from torch.optim.lr_scheduler import LambdaLR


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        scheduler = LambdaLR(optimizer, lr_lambda=lambda e: gamma**e)
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.step()
        scheduler.step()
    return rows
