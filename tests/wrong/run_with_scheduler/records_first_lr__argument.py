"""The argument lr is in every row."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for t in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        scheduler.step()
    return rows
