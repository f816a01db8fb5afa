"""The scheduler steps at the top of each iteration."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for epoch in range(iterations):
        scheduler.step()
        y = f(x)
        optimizer.zero_grad()
        y.backward()
        rows.append((x.item(), y.item(), scheduler.get_last_lr()[0]))
        optimizer.step()
    return rows
