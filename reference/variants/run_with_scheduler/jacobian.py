"""The slope is a Jacobian, handed to SGD."""

import torch
from torch.autograd.functional import jacobian


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor(float(x0))
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        x.grad = jacobian(f, x)
        rows.append((x.item(), f(x).item(), scheduler.get_last_lr()[0]))
        optimizer.step()
        scheduler.step()
    return rows
