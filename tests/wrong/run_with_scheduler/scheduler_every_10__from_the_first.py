"""The scheduler steps at 0, 10, 20."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    rows = []
    for t in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), optimizer.param_groups[0]["lr"]))
        optimizer.zero_grad()
        y.backward()
        optimizer.step()
        if t % 10 == 0:
            scheduler.step()
    return rows
