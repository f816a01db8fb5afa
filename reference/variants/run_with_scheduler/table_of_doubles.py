"""A table of doubles is filled and turned into tuples."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
    table = torch.zeros(iterations, 3, dtype=torch.float64)
    for t in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        table[t] = torch.tensor([x.item(), y.item(), optimizer.param_groups[0]["lr"]], dtype=torch.float64)
        optimizer.step()
        scheduler.step()
    return [tuple(row) for row in table.tolist()]
