"""get_lr() between the two steps."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for _ in range(iterations):
        y = f(x)
        row = [x.item(), y.item()]
        y.backward()
        optimizer.step()
        optimizer.zero_grad()
        row.append(scheduler.get_lr()[0])
        scheduler.step()
        rows.append(tuple(row))
    return rows
